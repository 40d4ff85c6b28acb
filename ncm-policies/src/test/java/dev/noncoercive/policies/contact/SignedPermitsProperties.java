package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.testkit.ContactArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A permit comes out of its text as it went in, and no other text is one. */
class SignedPermitsProperties {
    private static final SignedPermits TEXTS = SignedPermits.with("sixteen bytes or".getBytes(StandardCharsets.UTF_8));
    private static final SignedPermits OTHERS =
            SignedPermits.with("another key of 24 bytes.".getBytes(StandardCharsets.UTF_8));

    @Provide
    Arbitrary<Permit> permits() {
        Arbitrary<ContactLabels> labels = ContactArbitraries.labels();
        return Combinators.combine(
                        labels,
                        ContactArbitraries.persons(),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(SignedPermitsProperties::isKey),
                        ContactArbitraries.instants())
                .as((filed, person, key, at) -> permit(filed, ContactKey.of(person, filed.sender(), key), at));
    }

    private static boolean isKey(String text) {
        return !text.isBlank()
                && text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }

    private static Permit permit(ContactLabels labels, ContactKey key, Instant at) {
        return Permit.of(key, labels, Collections.emptyNavigableSet(), at, at.plus(RuleBook.PERMIT_LIFE));
    }

    @Property
    void what_was_written_is_read_back_equal(@ForAll @From("permits") Permit permit) {
        assertThat(TEXTS.read(TEXTS.write(permit))).isEqualTo(permit);
    }

    @Property
    void a_text_changed_anywhere_is_refused(
            @ForAll @From("permits") Permit permit, @ForAll @IntRange(max = 4000) int place) {
        String text = TEXTS.write(permit);
        char[] changed = text.toCharArray();
        int at = place % changed.length;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.read(new String(changed)));
    }

    @Property(tries = 50)
    void a_text_signed_with_another_key_is_refused(@ForAll @From("permits") Permit permit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OTHERS.read(TEXTS.write(permit)))
                .withMessage("permit was not signed with this key, or was changed since");
    }

    @Example
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedPermits.with(new byte[15]))
                .withMessage("key must have 16 bytes or more, but had 15");
    }
}
