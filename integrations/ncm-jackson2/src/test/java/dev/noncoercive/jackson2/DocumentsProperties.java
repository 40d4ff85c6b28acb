package dev.noncoercive.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.jackson3.PublicTypes;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Promise 15, and that both readers write the same and say the same. */
class DocumentsProperties {
    @Provide
    Arbitrary<Object> values() {
        return PublicTypes.values();
    }

    @Property(tries = 300)
    void promise_15_what_is_written_reads_back_equal(@ForAll("values") Object value) {
        Object back = Documents.json()
                .read(Documents.json().write(value), PublicTypes.typeOf(value))
                .value();
        assertThat(back).isEqualTo(value);
    }

    @Property(tries = 300)
    void both_readers_write_the_same_canonical_form(@ForAll("values") Object value) {
        String canonical = Documents.canonical(value);
        assertThat(canonical)
                .isEqualTo(dev.noncoercive.jackson3.Documents.canonical(value))
                .doesNotContain("\n");
        assertThat(Documents.canonical(Documents.json()
                        .read(canonical, PublicTypes.typeOf(value))
                        .value()))
                .isEqualTo(canonical);
    }

    @Property(tries = 300)
    void both_readers_read_what_the_other_writes(@ForAll("values") Object value) {
        Class<?> type = PublicTypes.typeOf(value);
        assertThat(Documents.json()
                        .read(dev.noncoercive.jackson3.Documents.json().write(value), type)
                        .value())
                .isEqualTo(value);
        assertThat(dev.noncoercive.jackson3.Documents.json()
                        .read(Documents.json().write(value), type)
                        .value())
                .isEqualTo(value);
    }

    @Property(tries = 300)
    void both_readers_say_the_same_of_a_damaged_document(
            @ForAll("values") Object value, @ForAll @IntRange(max = 9999) int where, @ForAll char instead) {
        StringBuilder text = new StringBuilder(Documents.canonical(value));
        text.setCharAt(where % text.length(), instead);
        Class<?> type = PublicTypes.typeOf(value);
        assertThat(outcome(() -> Documents.json().read(text.toString(), type).value()))
                .isEqualTo(outcome(() -> dev.noncoercive.jackson3.Documents.json()
                        .read(text.toString(), type)
                        .value()));
    }

    /** The value as text, or the error. */
    private static String outcome(Supplier<Object> read) {
        try {
            return String.valueOf(read.get());
        } catch (DocumentException | dev.noncoercive.jackson3.DocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
