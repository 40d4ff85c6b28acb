package dev.noncoercive.policies.mapping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's class, as it might stand in a shop. */
record Letter(
        @Nullable String headline,
        @Nullable String text,
        @Nullable Instant offerEnds,
        @Nullable String reason,
        @Nullable Buttons buttons,
        List<Variant> variants) {
    record Buttons(@Nullable String yes, @Nullable String no) {}

    record Variant(String title, String words) {}

    static Letter plain() {
        return new Letter("A recipe for rye bread", "Here is the recipe.", null, null, null, List.of());
    }

    Letter withButtons(@Nullable String yes, @Nullable String no) {
        return new Letter(headline, text, offerEnds, reason, new Buttons(yes, no), variants);
    }

    Letter withEnd(Instant end) {
        return new Letter(headline, text, end, reason, buttons, variants);
    }

    Letter withHeadline(@Nullable String words) {
        return new Letter(words, text, offerEnds, reason, buttons, variants);
    }

    Letter withVariants(Variant... others) {
        return new Letter(headline, text, offerEnds, reason, buttons, List.of(others));
    }
}
