package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointerOrderTest {
    /** As a person reads: numbers by size, a mail from its subject down, other names last, the whole before its parts. */
    private static final List<String> IN_ORDER = List.of(
            "",
            "/0",
            "/2",
            "/9",
            "/10",
            "/99",
            "/100",
            "/subject",
            "/subject/0",
            "/body",
            "/body/1",
            "/links",
            "/headers",
            "/a",
            "/a/3",
            "/b2",
            "/b:",
            "/zone");

    @Test
    void places_are_in_the_order_in_which_a_person_reads() {
        List<String> backwards = new ArrayList<>(IN_ORDER);
        Collections.reverse(backwards);
        backwards.sort(PointerOrder.INSTANCE);
        assertThat(backwards).isEqualTo(IN_ORDER);
    }

    @Test
    void digits_and_other_signs_are_told_apart() {
        // the signs beside the digits in the character set are no digits
        assertThat(PointerOrder.INSTANCE.compare("/9", "/:")).isNegative();
        assertThat(PointerOrder.INSTANCE.compare("/0", "//")).isNegative();
        assertThat(PointerOrder.INSTANCE.compare("/100", "/1:")).isNegative();
        assertThat(PointerOrder.INSTANCE.compare("/aaa", "/ab")).isNegative();
        assertThat(PointerOrder.INSTANCE.compare("/subject", "/body")).isNegative();
        assertThat(PointerOrder.INSTANCE.compare("/body", "/subject")).isPositive();
        assertThat(PointerOrder.INSTANCE.compare("/a/b", "/a/b")).isZero();
    }
}
