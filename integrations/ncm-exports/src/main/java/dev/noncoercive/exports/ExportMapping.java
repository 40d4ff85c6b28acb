package dev.noncoercive.exports;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedField;
import dev.noncoercive.policies.mapping.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says which place of a tool's documents is which field of ours, so that exports can be checked as they are.
 *
 * <p>Four come with ncm, built from the tools' public documentation; others are files in JSON or YAML. What a mapping does not name is
 * open, as in {@link CampaignMapping}. For example, {@code ExportMapping.of("listmonk")}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ExportMapping {
    private static final List<String> STANDARD = List.of("braze", "listmonk", "mailchimp", "mautic");

    private final MappingFile file;
    private final Map<String, Place> documents;
    private final List<FieldRule> fields;
    private final List<ListRule> lists;
    private final List<MappedField<?>> none;
    private final List<String> judgedElsewhere;
    private final CampaignMapping<Export> whole;

    private ExportMapping(MappingFile file) {
        this.file = file;
        this.documents = file.documents();
        this.fields = file.fields();
        this.lists = file.lists();
        this.none = file.none();
        this.judgedElsewhere = file.judgedElsewhere();
        try {
            this.whole = mapping(fields, lists);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new ExportException(String.valueOf(e.getMessage()));
        }
        requireRoles();
    }

    private CampaignMapping<Export> mapping(List<FieldRule> ofFields, List<ListRule> ofLists) {
        CampaignMapping.Builder<Export> builder = CampaignMapping.of(Export.class);
        ofFields.forEach(field -> field.map(builder));
        ofLists.forEach(list -> list.map(builder));
        return builder.none(none.toArray(MappedField<?>[]::new))
                .judgedElsewhere(judgedElsewhere.toArray(String[]::new))
                .build();
    }

    /** What is in a document that is not there is not mapped. */
    private CampaignMapping<Export> mappingOf(Export export, List<FieldRule> ofVariant) {
        List<FieldRule> there = ofVariant.stream()
                .filter(field -> field.places().stream().anyMatch(place -> export.has(place.pointer())))
                .toList();
        List<ListRule> listsThere = lists.stream()
                .filter(list -> export.has(list.place().pointer()))
                .toList();
        boolean all = there.equals(fields) && listsThere.size() == lists.size();
        return all ? whole : mapping(there, listsThere);
    }

    /** With several documents, each place begins with the role of its document. */
    private void requireRoles() {
        if (documents.isEmpty()) {
            return;
        }
        for (FieldRule field : fields) {
            for (Place place : field.allPlaces()) {
                List<String> steps = Node.steps(place.pointer());
                if (steps.isEmpty() || !documents.containsKey(steps.get(0))) {
                    throw new ExportException("`" + place.pointer() + "` must begin with a document, one of "
                            + String.join(", ", documents.keySet()));
                }
            }
        }
    }

    /** {@return the names of the mappings that come with ncm, in order} */
    public static List<String> standardNames() {
        return STANDARD;
    }

    /**
     * A mapping that comes with ncm.
     *
     * @param name  one of {@link #standardNames()}, not null
     * @return the mapping, not null
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static ExportMapping of(String name) {
        if (!STANDARD.contains(name)) {
            throw new IllegalArgumentException("mapping must be a file or one of " + String.join(", ", STANDARD)
                    + ", but was `" + name + "`; did you mean `"
                    + NearestName.to(name, STANDARD).orElseThrow() + "`?");
        }
        try (InputStream in = Objects.requireNonNull(ExportMapping.class.getResourceAsStream(name + ".yaml"), name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a mapping file.
     *
     * @param text  the text, JSON or YAML, not null
     * @return the mapping, not null
     * @throws ExportException if it is not one, naming the line and the nearest right name
     */
    public static ExportMapping parse(String text) {
        return new ExportMapping(MappingFile.read(text));
    }

    /** {@return the tool it is for} */
    public String tool() {
        return file.tool();
    }

    /**
     * Reads the documents of one or more campaigns. Where a campaign is several documents, those that stand together belong
     * together; one that is missing leaves open what it would say.
     *
     * @param texts  the documents by file name, in order, JSON or YAML, not null
     * @return the exports, in order, not null
     * @throws ExportException if a document cannot be read, or a place of the mapping leads to nothing, naming file and line
     */
    public List<Export> read(Map<String, String> texts) {
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        texts.forEach((name, text) -> all.put(name, Optional.of(text)));
        ExportBatch batch = readEach(all);
        if (!batch.unreadable().isEmpty()) {
            throw new ExportException(batch.unreadable().get(0));
        }
        return batch.exports();
    }

    /**
     * Reads what can be read of many documents, as {@link #read} does, and says of the rest why it cannot.
     *
     * @param texts  the documents by file name, in order, JSON or YAML; empty where a file could not be opened, so that those beside it
     *     are not taken for one campaign; not null
     * @return the exports, and what could not be read, not null
     */
    public ExportBatch readEach(Map<String, Optional<String>> texts) {
        ExportReader reader = new ExportReader(file, this::requireReadable);
        texts.forEach(reader::add);
        return reader.end();
    }

    private void requireReadable(Export export) {
        for (List<FieldRule> ofVariant : variants(export)) {
            ofVariant.forEach(field -> field.value(field.field(), export));
        }
        lists.forEach(list -> list.elements(export)
                .forEach(element -> list.fields().forEach(field -> field.value(field.field(), element))));
    }

    /** The fields of each variant of a campaign, such as an A/B test; one where there are no variants. */
    private List<List<FieldRule>> variants(Export export) {
        int count =
                fields.stream().mapToInt(field -> field.variants(export)).max().orElse(0);
        return IntStream.range(0, Math.max(1, count))
                .mapToObj(number -> fields.stream()
                        .map(field -> field.ofVariant(number, export))
                        .toList())
                .toList();
    }

    /**
     * Checks an export. Of a campaign with variants, each is checked, and the report holds what was found in any of them.
     *
     * @param export  one that this mapping has read, not null
     * @param policies  the policies, not null
     * @param at  the instant for which it is judged, not null
     * @return the report, with places in the tool's own documents, not null
     * @throws IllegalStateException if a waiver has ended by then
     */
    public Report check(Export export, PolicySet policies, Instant at) {
        return VariantReports.together(variants(export).stream()
                        .map(ofVariant -> check(export, ofVariant, policies, at))
                        .toList())
                .withSubject(export.name());
    }

    private Report check(Export export, List<FieldRule> ofVariant, PolicySet policies, Instant at) {
        Report report = policies.check(export, mappingOf(export, ofVariant), at);
        return report.withFindings(report.findings().stream()
                .map(finding -> placed(finding, export, ofVariant))
                .toList());
    }

    private Finding placed(Finding finding, Export export, List<FieldRule> ofVariant) {
        int character = finding.span().map(Span::start).orElse(0);
        FieldRule.Part part = placeIn(export, finding.location(), character, ofVariant);
        int before = part.before();
        return finding.withLocation(part.pointer())
                .withSpan(finding.span().map(span -> Span.of(span.start() - before, span.end() - before)));
    }

    /** Elements of objects have names, not numbers, and a field may have been read from its second place. */
    private FieldRule.Part placeIn(Export export, String location, int character, List<FieldRule> ofVariant) {
        for (ListRule list : lists) {
            String base = list.place().pointer();
            if (location.startsWith(base + "/")) {
                String rest = location.substring(base.length());
                int index = Integer.parseInt(Node.steps(rest).get(0));
                Node node = export.root().at(base).orElseThrow();
                String step = Node.step(List.copyOf(node.names()).get(index));
                String inside = rest.substring(Node.step(String.valueOf(index)).length());
                Export element = export.part(node.children().get(index));
                FieldRule.Part part = placeOf(element, inside, character, list.fields());
                return new FieldRule.Part(base + step + part.pointer(), part.before());
            }
        }
        return placeOf(export, location, character, ofVariant);
    }

    private static FieldRule.Part placeOf(Export export, String location, int character, List<FieldRule> rules) {
        return rules.stream()
                .filter(rule -> rule.places().get(0).pointer().equals(location))
                .findFirst()
                .map(rule -> rule.partAt(character, export))
                .orElseGet(() -> new FieldRule.Part(location, 0));
    }
}
