package dev.noncoercive.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Documents that are anything at all. */
class ExportMappingProperties {
    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"subject\"",
                "\"body\"",
                "\"data\"",
                "null",
                "1",
                "true",
                "\"x\"",
                "- ",
                "\n",
                " ",
                "&a",
                "*a",
                "!!int",
                "\u0000",
                "\ud800");
        return Combinators.combine(
                        pieces.list().ofMaxSize(30), Arbitraries.strings().ofMaxLength(5))
                .as((parts, end) -> String.join("", parts) + end);
    }

    @Provide
    Arbitrary<String> tools() {
        return Arbitraries.of(ExportMapping.standardNames());
    }

    @Property(tries = 1000)
    void a_document_is_read_or_refused_in_words(@ForAll("documents") String text, @ForAll("tools") String tool) {
        Throwable refused = catchThrowable(() -> ExportMapping.of(tool).read(Map.of("a.json", text)));
        assertRefusedInWords(refused);
    }

    @Property(tries = 1000)
    void a_mapping_file_is_read_or_refused_in_words(@ForAll("documents") String text) {
        assertRefusedInWords(catchThrowable(() -> ExportMapping.parse("schema: ncm/mapping/1\n" + text)));
        assertRefusedInWords(catchThrowable(() -> ExportMapping.parse(text)));
    }

    private static void assertRefusedInWords(Throwable refused) {
        if (refused != null) {
            assertThat(refused).isInstanceOf(ExportException.class);
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
