package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The person who may be contacted, as an opaque id.
 *
 * <p>It is not a name, an address or a number: those stay in your own system. For example, {@code ada} or a key of your
 * customer table.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PersonId extends Term<PersonId> {
    private PersonId(String value) {
        super(value);
    }

    /**
     * The personId with this text, for example {@code of("ada")}.
     *
     * @param personId  an opaque id of 1 to 128 visible characters, no address, not null
     * @return the personId, not null
     * @throws IllegalArgumentException if the text is not such an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId of(String personId) {
        return new PersonId(opaque("personId", personId));
    }
}
