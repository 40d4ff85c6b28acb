package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeysTest {
    private static final byte[] SECRET = "sixteen bytes and more".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "some other sixteen bytes".getBytes(StandardCharsets.UTF_8);
    private final AddressKeys keys = AddressKeys.with(SECRET);

    @ParameterizedTest
    @CsvSource({
        "email, ada@example.org, ' Ada@EXAMPLE.org '",
        "email, ada@example.org, ada+shop@example.org",
        "email, ada@example.org, ada@example.org.",
        "email, ada@bücher.example, Ada@xn--bcher-kva.example",
        "sms, +393331234567, 0039 333 123-45.67",
        "call, +393331234567, +39 (333) 1234567",
        "post, 'Via Roma 1,  Pisa', 'via roma 1, pisa'",
    })
    void addresses_that_may_be_one_have_one_key(String channel, String one, String other) {
        assertThat(keys.of(Channel.of(channel), one)).isEqualTo(keys.of(Channel.of(channel), other));
    }

    @Test
    void a_number_is_one_address_for_calls_and_texts_and_other_addresses_are_others() {
        assertThat(keys.of(Channel.SMS, "+393331234567")).isEqualTo(keys.of(Channel.CALL, "+393331234567"));
        assertThat(keys.of(Channel.EMAIL, "ada@example.org")).isNotEqualTo(keys.of(Channel.EMAIL, "bo@example.org"));
        assertThat(keys.of(Channel.PUSH, "a1")).isNotEqualTo(keys.of(Channel.POST, "a1"));
    }

    /** By another implementation: printf 'mail:ada@example.org' | openssl dgst -sha256 -hmac 'sixteen bytes and more' -binary | base64 */
    @Test
    void a_key_is_the_hmac_of_the_address() {
        assertThat(keys.of(Channel.EMAIL, "Ada@example.org").first().value())
                .isEqualTo("TbI6eKna4fUSJ2Nh7vbPLCCCo6tkg8AwhYTFFNOVp8M");
    }

    @Test
    void each_secret_gives_a_key() {
        AddressKeys rotated = AddressKeys.with(OTHER).alsoWith(SECRET);
        assertThat(rotated.of(Channel.EMAIL, "ada@example.org"))
                .hasSize(2)
                .containsAll(keys.of(Channel.EMAIL, "ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.org",
                "ada@",
                "ada@@example",
                "ada@home@example.org",
                "",
                "ada@xn--9999999999999999999\ufffe.org"
            })
    void what_is_no_address_is_refused_without_repeating_it(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.of(Channel.EMAIL, address))
                .withMessage("address on the channel `email` must be an e-mail address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.of(Channel.SMS, "333 1234567"))
                .withMessageNotContaining("333");
        assertThatIllegalArgumentException().isThrownBy(() -> keys.of(Channel.POST, " "));
    }

    @Test
    void a_plain_address_is_no_key_and_a_short_secret_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressKey.of("ada@example.org-and-a-lot-more-of-text"))
                .withMessageNotContaining("ada");
        assertThatIllegalArgumentException().isThrownBy(() -> AddressKey.of("00393331234567"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressKeys.with(new byte[15]))
                .withMessage("secret must have 16 bytes or more, but had 15");
    }
}
