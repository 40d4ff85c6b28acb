package dev.noncoercive.cli;

import dev.noncoercive.model.document.DocumentKind;
import dev.noncoercive.policies.mapping.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What documents of ncm say of themselves in their field {@code schema}. */
final class Schemas {
    private static final Pattern SCHEMA =
            Pattern.compile("(?:^|[{,\\n])[ \\t]*+[\"']?schema[\"']?[ \\t]*+:[ \\t]*+[\"']?(ncm/[^\\s\"',}]*+)");

    /** What other commands read and write. */
    private static final List<String> OF_COMMANDS = List.of(
            "ncm/audit-output/1",
            "ncm/baseline/1",
            CheckOutput.SCHEMA,
            LineCheck.Output.SCHEMA,
            "ncm/mapping/1",
            "ncm/person-record/1",
            "ncm/segment-output/1");

    private Schemas() {}

    static boolean isCampaign(String head) {
        return head.contains(DocumentKind.CAMPAIGN.schema());
    }

    /** What is wrong with the schema of a document that says it is one of ncm; empty when nothing is, or it is none. */
    static Optional<String> unknownIn(String head) {
        Matcher said = SCHEMA.matcher(head);
        if (!said.find()) {
            return Optional.empty();
        }
        Set<String> known = new TreeSet<>(OF_COMMANDS);
        Stream.of(DocumentKind.values()).map(DocumentKind::schema).forEach(known::add);
        String schema = said.group(1);
        return known.contains(schema)
                ? Optional.empty()
                : NearestName.to(schema, known)
                        .map(nearest -> "`" + schema + "` is no kind of document; did you mean `" + nearest + "`?");
    }
}
