package dev.noncoercive.policies.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void a_name_that_begins_so_comes_before_one_that_looks_alike() {
        assertThat(NearestName.to("decl", List.of("deal", "declineLabel"))).contains("declineLabel");
        // three letters say too little
        assertThat(NearestName.to("dec", List.of("deal", "declineLabel"))).contains("deal");
    }

    @Test
    void otherwise_the_fewest_letters_to_change_decide_and_the_first_of_equals() {
        assertThat(NearestName.to("subjekt", List.of("body", "subject"))).contains("subject");
        assertThat(NearestName.to("bat", List.of("cat", "hat"))).contains("cat");
        assertThat(NearestName.to("ab", List.of("abcd", "ba"))).contains("abcd");
        assertThat(NearestName.to("abc", List.of("xxxx", "bc"))).contains("bc");
        assertThat(NearestName.to("x", List.of())).isEmpty();
    }
}
