package dev.noncoercive.policies.profile;

import dev.noncoercive.policies.contact.RuleBook;
import java.util.Optional;

/**
 * A row of a profile that limits contacts, with the rules that a gate obeys and an audit applies.
 *
 * <p>For example, that nobody is called before nine, under {@code us-tcpa}. Rules of a row that is not in effect limit nothing.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @param row  where it stands, not null
 * @param rules  the rules of that row alone, not null
 * @since 0.1
 */
public record ContactLimit(Row row, RuleBook rules) {
    static Optional<ContactLimit> of(Row row) {
        return Optional.of(row.rules())
                .filter(rules -> !rules.isEmpty())
                .map(rules -> new ContactLimit(row, RuleBook.personOnly().withRules(rules)));
    }
}
