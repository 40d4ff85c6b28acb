package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which profiles hold beside the person's word; they can only tighten. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "ID",
            split = ",",
            description = "apply this profile too, such as it or gmail-yahoo; several are separated by commas")
    private List<String> ids = new ArrayList<>();

    /**
     * The profiles, in the order given.
     *
     * @throws IllegalArgumentException if one is unknown, naming the nearest
     */
    List<Profile> profiles() {
        return ids.stream().map(Profile::of).toList();
    }

    /** The profiles in words, such as {@code the profile it}; empty where none was named. */
    Optional<String> words() {
        int last = ids.size() - 1;
        return switch (ids.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("the profile " + ids.get(0));
            default -> Optional.of("the profiles " + String.join(", ", ids.subList(0, last)) + " and " + ids.get(last));
        };
    }

    /** What a gate obeys beside the person's word: nothing where no profile was named. */
    RuleBook rules(Instant at) {
        Optional<Profile> all = profiles().stream().reduce(Profile::and);
        return all.map(profile -> profile.ruleBook(at)).orElseGet(RuleBook::personOnly);
    }
}
