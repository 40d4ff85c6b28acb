package dev.noncoercive.validation;

import dev.noncoercive.policies.mapping.CampaignMapping;

/**
 * Gives the mapping of a class to {@link NonCoercive}. Implementations have a constructor without parameters.
 *
 * <p>For example, {@code final class MailingMapping implements MappingSource<Mailing>}.
 *
 * @param <T> the class that is mapped
 * @since 0.1
 */
@FunctionalInterface
public interface MappingSource<T> {
    /** {@return which of its properties is what} */
    CampaignMapping<T> mapping();

    /** No mapping: the object is a campaign. */
    final class None implements MappingSource<Object> {
        private None() {}

        @Override
        public CampaignMapping<Object> mapping() {
            throw new IllegalStateException("a campaign needs no mapping");
        }
    }
}
