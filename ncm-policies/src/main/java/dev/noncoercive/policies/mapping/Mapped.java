package dev.noncoercive.policies.mapping;

import dev.noncoercive.model.campaign.Campaign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of yours in our words, and the way back from our places to its properties.
 *
 * <p>{@code PolicySet.check(subject, mapping, at)} makes and uses it; there is seldom a reason to do so by hand. For example,
 * {@code MAPPING.read(mailing).place("/invitations/0/messages/0/subject")} is {@code /headline}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Mapped {
    static final Set<MappedField<?>> CHOICES_BY_NAME = Set.of(
            MappedField.ACCEPT_LABEL,
            MappedField.ACCEPT_WEIGHT,
            MappedField.ACCEPT_PRESELECTED,
            MappedField.DECLINE_LABEL,
            MappedField.DECLINE_WEIGHT,
            MappedField.LATER_LABEL);

    private final Part part;
    private final String className;
    private final Set<MappedField<?>> known;
    private final Set<String> judgedElsewhere;
    private final Campaign campaign;
    private final Map<String, String> places = new LinkedHashMap<>();

    Mapped(Part part, String className, Set<MappedField<?>> known, Set<String> judgedElsewhere) {
        this.part = part;
        this.className = className;
        this.known = known;
        this.judgedElsewhere = Set.copyOf(judgedElsewhere);
        this.campaign = new Assembly(className, Filling.nothing(), places).campaign(part);
    }

    /** {@return it as a campaign} */
    public Campaign campaign() {
        return campaign;
    }

    /** {@return ids or codes of policies that look at what somebody else adds later} */
    public Set<String> judgedElsewhere() {
        return judgedElsewhere;
    }

    /** {@return the fields that are not mapped and that a verdict can rest on} */
    public List<MappedField<?>> unmapped() {
        return MappedField.all().stream()
                .filter(field -> !known.contains(field) && field.isExemplified())
                .toList();
    }

    /**
     * It with examples in the place of fields that are not mapped.
     *
     * @param fields  some of {@link #unmapped()}, not null
     * @param harsh  whether the examples are harsh ones; kind ones otherwise
     * @return the campaign, not null
     */
    public Campaign imagined(List<MappedField<?>> fields, boolean harsh) {
        return new Assembly(className, Filling.with(fields, harsh), new LinkedHashMap<>()).campaign(part);
    }

    /**
     * The place in your object that a place in our campaign comes from; of one that comes from several, what they stand in.
     *
     * @param pointer  a JSON Pointer into {@link #campaign()}, not null
     * @return a JSON Pointer into your object, not null
     */
    public String place(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            String exact = places.get(at);
            if (exact != null) {
                return exact + rest(at, pointer);
            }
            String around = at;
            List<String> below = places.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(around + "/"))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!below.isEmpty()) {
                return below.stream().reduce(Mapped::common).orElseThrow();
            }
            if (at.isEmpty()) {
                return "";
            }
        }
    }

    /** A part that is ours goes on in our words; what is inside of a single value does not. */
    private static String rest(String found, String pointer) {
        boolean partOfOurs = Stream.of(
                        "/consents", "/record", "/ledgers", "/audience", "/journey", "/enough", "/scorecard")
                .anyMatch(found::startsWith);
        boolean goesOn = partOfOurs
                || found.startsWith("/stewardship")
                || found.matches(".*/(claims|testimonials|links|headers)");
        return goesOn ? pointer.substring(found.length()) : "";
    }

    /** What two places stand in. */
    static String common(String one, String other) {
        String common = one;
        while (!(other + "/").startsWith(common + "/")) {
            common = common.substring(0, common.lastIndexOf('/'));
        }
        return common;
    }
}
