package dev.noncoercive.store.testkit;

import dev.noncoercive.policies.contact.ContactRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages to one person of a {@link SimulatedWorld} that compete for a place. */
final class WorldRivals {
    private static final int SOME = 3;

    private final WorldDice dice;
    private final List<List<ContactRequest>> before = new ArrayList<>();

    WorldRivals(WorldDice dice) {
        this.dice = dice;
    }

    /** Mostly new ones; or those of before, in another order, as whoever did not hear of the choice asks. */
    List<ContactRequest> drawn(
            ContactRequest first, Function<ContactRequest, ContactRequest> another, List<ContactRequest> asked) {
        if (!before.isEmpty() && dice.chance(35)) {
            return dice.shuffled(dice.oneOfTheLast(before));
        }
        List<ContactRequest> rivals = new ArrayList<>(List.of(first));
        askedAlone(first, asked).ifPresent(rivals::add);
        for (int more = dice.below(SOME); more >= 0; more--) {
            rivals.add(another.apply(first));
        }
        before.add(dice.shuffled(rivals));
        return before.get(before.size() - 1);
    }

    /** What was asked for alone before, and may have a permit or be gone. */
    private Optional<ContactRequest> askedAlone(ContactRequest first, List<ContactRequest> asked) {
        if (asked.isEmpty() || dice.chance(70)) {
            return Optional.empty();
        }
        return Optional.of(dice.oneOfTheLast(asked))
                .filter(alone -> alone.person().equals(first.person()));
    }
}
