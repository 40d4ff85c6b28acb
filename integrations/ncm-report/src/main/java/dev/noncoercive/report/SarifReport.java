package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicyInfo;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Renders reports as SARIF 2.1.0, for code hosts: a rule for each policy, a result for each failure.
 *
 * <p>Open questions are no results; a document says them better. A failure without a known line is at line 1, because code hosts show none
 * without one. What a baseline knows is no result, but counted in {@code knownByBaseline}. Words that could not be judged are
 * notifications of the run. For example, {@code SarifReport.render(pages, PolicySet.standard().infos())}.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @since 0.1
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/cos02/schemas/sarif-schema-2.1.0.json";
    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonGenerator json;
    private final List<String> ruleIds;
    private final Baseline.Counted counted = new Baseline.Counted();

    private SarifReport(JsonGenerator json, List<PolicyInfo> policies) {
        this.json = json;
        this.ruleIds = policies.stream().map(PolicyInfo::id).toList();
    }

    /**
     * Renders reports as one run.
     *
     * @param pages  the reports, in order, not null
     * @param policies  what is constant about the policies that were asked, not null
     * @return the JSON document, not null
     */
    public static String render(List<Page> pages, List<PolicyInfo> policies) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(INDENTED, text)) {
            new SarifReport(json, policies).document(pages, policies);
        }
        return text.append('\n').toString();
    }

    private void document(List<Page> pages, List<PolicyInfo> policies) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool(policies, pages);
        invocation(pages);
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        for (Page page : pages) {
            // of equal failures the known ones come first
            page.known().forEach(failure -> counted.key(page, failure));
            page.report().failures().forEach(failure -> result(page, failure));
        }
        json.writeEndArray();
        known(pages);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Code hosts show suppressed results as open ones, so that known failures are only counted. */
    private void known(List<Page> pages) {
        int known = pages.stream().mapToInt(page -> page.known().size()).sum();
        if (known > 0) {
            json.writeObjectPropertyStart("properties");
            json.writeNumberProperty("knownByBaseline", known);
            json.writeEndObject();
        }
    }

    /** Says of which words nothing is known, so that no result is not read as a pass. */
    private void invocation(List<Page> pages) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (Page page : pages) {
            page.report().unjudgedWords().forEach((place, why) -> {
                json.writeStartObject();
                json.writeStringProperty("level", "note");
                text("message", page.places().apply(place) + ": " + why);
                json.writeArrayPropertyStart("locations");
                location(
                        page.lines().apply(place, Optional.empty()),
                        page.places().apply(place));
                json.writeEndArray();
                json.writeEndObject();
            });
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void tool(List<PolicyInfo> policies, List<Page> pages) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "ncm");
        pages.stream()
                .findFirst()
                .map(page -> page.report().catalogue())
                .ifPresent(catalogue -> json.writeStringProperty("version", catalogue));
        json.writeArrayPropertyStart("rules");
        policies.forEach(this::rule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(PolicyInfo policy) {
        json.writeStartObject();
        json.writeStringProperty("id", policy.id());
        json.writeStringProperty("name", policy.code());
        text("shortDescription", policy.title());
        text("fullDescription", policy.because());
        text("help", policy.help());
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(policy.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        Stream.concat(policy.principles().stream().sorted().map(Principle::idea), policy.related().stream())
                .distinct()
                .forEach(json::writeString);
        json.writeEndArray();
        policy.relatedText().ifPresent(related -> json.writeStringProperty("related", related));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Page page, Finding failure) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", failure.policy());
        int index = ruleIds.indexOf(failure.policy());
        if (index >= 0) {
            json.writeNumberProperty("ruleIndex", index);
        }
        json.writeStringProperty("level", level(failure.severity()));
        text("message", message(failure));
        json.writeArrayPropertyStart("locations");
        location(
                page.lines().apply(failure.location(), failure.span()),
                page.places().apply(failure.location()));
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("ncmFailure/v2", counted.key(page, failure));
        json.writeEndObject();
        pressure(failure);
        json.writeEndObject();
    }

    /** The rule for words, their kind, and the fact that would be needed. */
    private void pressure(Finding failure) {
        if (failure.rule().isPresent()) {
            json.writeObjectPropertyStart("properties");
            failure.rule().ifPresent(rule -> json.writeStringProperty("rule", rule));
            failure.category().ifPresent(kind -> json.writeStringProperty("category", kind));
            failure.needs().ifPresent(fact -> json.writeStringProperty("needs", fact));
            json.writeEndObject();
        }
    }

    private void location(Page.Line line, String place) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(line.file()));
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", Math.max(1, line.number()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", place);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, @Nullable String words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words == null ? "" : words);
        json.writeEndObject();
    }

    private static String message(Finding failure) {
        String told = failure.message().orElse(failure.because());
        String seen = told.endsWith(".") ? told : told + ".";
        String words = failure.words().map(text -> "“" + text.strip() + "”. ").orElse("");
        return (failure.title() + ": " + words + seen + " " + failure.help().orElse("")).strip();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String file) {
        String path = file.replace(File.separatorChar, '/');
        try {
            return new URI(null, null, path.contains(":") && !path.startsWith("/") ? "./" + path : path, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }
}
