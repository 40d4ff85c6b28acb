package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicyExample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The examples of all policies: YAML documents that begin with {@code --- # <code> <verdict> [<location>]}. */
public final class Examples {
    private static final List<String> FAMILIES = List.of(
            "consent",
            "contact",
            "message",
            "invitation",
            "truth",
            "ledger",
            "enough",
            "audience",
            "scorecard",
            "rights");
    private static final String HEAD = "--- # ";

    private Examples() {}

    /**
     * All of them.
     *
     * @return the examples in the order of their files, not null
     */
    public static List<PolicyExample> all() {
        List<PolicyExample> all = new ArrayList<>();
        for (String family : FAMILIES) {
            String text = text("examples/" + family + ".yaml");
            for (int at = text.indexOf(HEAD); at >= 0; ) {
                int next = text.indexOf(HEAD, at + HEAD.length());
                all.add(example(text.substring(at + HEAD.length(), next < 0 ? text.length() : next)));
                at = next;
            }
        }
        return all;
    }

    private static PolicyExample example(String text) {
        int end = text.indexOf('\n');
        List<String> head = List.of(text.substring(0, end).split(" ", -1));
        return new PolicyExample(
                head.get(0), Verdict.valueOf(head.get(1)), head.size() > 2 ? head.get(2) : "", text.substring(end + 1));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
