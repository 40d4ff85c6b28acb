package dev.noncoercive.jackson2;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.jackson3.BadDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BadDocumentsTest {
    @TestFactory
    Stream<DynamicTest> is_refused() {
        return BadDocument.json().stream()
                .map(bad -> DynamicTest.dynamicTest(
                        bad.name(),
                        () -> assertThatExceptionOfType(DocumentException.class)
                                .isThrownBy(() -> Documents.json().read(bad.text(), bad.type()))
                                .withMessage(bad.error())));
    }
}
