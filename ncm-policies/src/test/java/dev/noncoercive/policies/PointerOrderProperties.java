package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointerOrderProperties {
    @Provide
    Arbitrary<String> pointers() {
        return Arbitraries.of(
                "",
                "/subject",
                "/body",
                "/links",
                "/headers",
                "/from",
                "/0",
                "/9",
                "/10",
                "/9a",
                "/5x",
                "/a/10",
                "/a/9");
    }

    /** All of them, three by three. */
    @Property(tries = 3000)
    void any_three_places_have_one_order(
            @ForAll("pointers") String one, @ForAll("pointers") String two, @ForAll("pointers") String three) {
        PointerOrder order = PointerOrder.INSTANCE;
        assertThat(Integer.signum(order.compare(one, two))).isEqualTo(-Integer.signum(order.compare(two, one)));
        assertThat(order.compare(one, two) == 0).isEqualTo(one.equals(two));
        if (order.compare(one, two) <= 0 && order.compare(two, three) <= 0) {
            assertThat(order.compare(one, three)).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 20)
    void a_message_is_read_from_its_subject_down(@ForAll Random random) {
        List<String> places = new ArrayList<>(
                List.of("/m/2", "/m/2/subject", "/m/2/body", "/m/2/from", "/m/10/subject", "/n/1", "/n/x"));
        List<String> inOrder = List.copyOf(places);
        Collections.shuffle(places, random);
        places.sort(PointerOrder.INSTANCE);
        assertThat(places).isEqualTo(inOrder);
    }
}
