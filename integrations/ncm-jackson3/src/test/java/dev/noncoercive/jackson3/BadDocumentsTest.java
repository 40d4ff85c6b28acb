package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.consent.Allowance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BadDocumentsTest {
    @TestFactory
    Stream<DynamicTest> json() {
        return refused(Documents.json(), BadDocument.json());
    }

    @TestFactory
    Stream<DynamicTest> yaml() {
        return refused(Documents.yaml(), BadDocument.yaml());
    }

    private static Stream<DynamicTest> refused(Documents documents, List<BadDocument> rows) {
        return rows.stream()
                .map(bad -> DynamicTest.dynamicTest(
                        bad.name(),
                        () -> assertThatExceptionOfType(DocumentException.class)
                                .isThrownBy(() -> documents.read(bad.text(), bad.type()))
                                .withMessage(bad.error())));
    }

    @Test
    void the_tables_have_rows() {
        assertThat(BadDocument.json()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(BadDocument.yaml()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void a_document_longer_than_the_limit_is_refused_unread() {
        String text = " ".repeat(Documents.LENGTH_MAX) + "{}";
        for (Documents documents : List.of(Documents.json(), Documents.yaml())) {
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> documents.read(text, Allowance.class))
                    .withMessage("the document must have 10000000 characters or fewer, but had 10000002");
        }
    }
}
