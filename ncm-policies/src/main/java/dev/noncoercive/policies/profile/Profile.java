package dev.noncoercive.policies.profile;

import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.SilenceRule;
import dev.noncoercive.policies.mapping.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dated parameters of law, of mailbox providers, or of your own, as data. It is no verdict on what is lawful.
 *
 * <p>Profiles compose: {@code Profile.ncmDefault().and(Profile.of("it"))} holds the rows of both, and all of them apply, so that
 * one more can only tighten. For example, {@code Profile.of("fr")}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Profile {
    private static final List<String> STANDARD = List.of(
            "ncm-default",
            "eu",
            "it",
            "es",
            "fr",
            "uk",
            "us-can-spam",
            "us-tcpa",
            "us-fl-ok",
            "us-wa",
            "ca",
            "au",
            "gmail-yahoo");
    private static final String SEVERITY = "severity.";

    /** How loud a policy is in a profile. */
    private record Loudness(String policy, Severity severity) {}

    /** A line that comes twice would silently win over the first. */
    private static final class OnceProperties extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("`" + key + "` must stand once, but stands twice");
            }
            return super.put(key, value);
        }
    }

    private final List<String> names;
    private final List<Row> rows;
    private final List<ContactLimit> limits;
    private final List<Loudness> loudness;

    private Profile(List<String> names, List<Row> rows, List<Loudness> loudness) {
        this.names = names.stream().distinct().sorted().toList();
        this.rows = rows.stream()
                .distinct()
                .sorted(Comparator.comparing(Row::parameter).thenComparing(Row::profile))
                .toList();
        this.limits =
                this.rows.stream().flatMap(row -> ContactLimit.of(row).stream()).toList();
        this.loudness = loudness.stream().distinct().toList();
    }

    /** {@return the ids of the profiles that come with ncm} */
    public static List<String> standardIds() {
        return STANDARD;
    }

    /**
     * The defaults of ncm.
     *
     * @return the profile, not null
     */
    public static Profile ncmDefault() {
        return of("ncm-default");
    }

    /**
     * A profile that comes with ncm.
     *
     * @param id  one of {@link #standardIds()}, not null
     * @return the profile, not null
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static Profile of(String id) {
        if (!STANDARD.contains(id)) {
            throw new IllegalArgumentException("profile must be one of " + String.join(", ", STANDARD) + ", but was `"
                    + id + "`; did you mean `" + NearestName.to(id, STANDARD).orElse("ncm-default") + "`?");
        }
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream(id + ".properties"), id);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(id, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A profile of your own, in the format of ours: {@code asOf} and {@code title}, then a line for each parameter.
     *
     * @param id  what reports call it, not null
     * @param text  the properties, such as {@code consent-life=P12M | OWN | our privacy notice}, not null
     * @return the profile, not null
     * @throws IllegalArgumentException if a line cannot be read, naming the line
     */
    public static Profile parse(String id, String text) {
        try (Reader reader = new StringReader(text)) {
            return read(id, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile read(String id, Reader reader) throws IOException {
        Properties properties = new OnceProperties();
        try {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("profile `" + id + "`: " + e.getMessage(), e);
        }
        String asOf = properties.getProperty("asOf");
        if (asOf == null) {
            throw new IllegalArgumentException("profile `" + id + "` must say asOf=<day>, but does not");
        }
        List<Row> rows = new ArrayList<>();
        List<Loudness> loudness = new ArrayList<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            if (key.startsWith(SEVERITY)) {
                loudness.add(new Loudness(key.substring(SEVERITY.length()), severity(id, key, value)));
            } else if (!key.equals("asOf") && !key.equals("title")) {
                Parameter parameter = Parameter.of(key)
                        .orElseThrow(() -> new IllegalArgumentException("profile `" + id + "`: `" + key
                                + "` is no parameter; did you mean `" + Parameter.nearest(key) + "`?"));
                rows.add(Row.parse(id, parameter, value));
            }
        }
        return new Profile(List.of(id + " (" + LocalDate.parse(asOf) + ")"), rows, loudness);
    }

    private static Severity severity(String id, String key, String value) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(value.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profile `" + id + "`: " + key + " must be one of "
                        + Arrays.toString(Severity.values()) + ", but was `" + value + "`"));
    }

    /** {@return the ids of the policies that it makes louder} */
    public Set<String> louder() {
        return loudness.stream().map(Loudness::policy).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * This profile and another: all rows of both.
     *
     * @param other  the other, not null
     * @return the tighter profile, not null
     */
    public Profile and(Profile other) {
        return new Profile(
                Stream.concat(names.stream(), other.names.stream()).toList(),
                Stream.concat(rows.stream(), other.rows.stream()).toList(),
                Stream.concat(loudness.stream(), other.loudness.stream()).toList());
    }

    /** {@return what reports call it: each id with its day, such as {@code it (2026-11-22)}} */
    public List<String> names() {
        return names;
    }

    /** {@return all rows, in effect or not} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The rows for a parameter that are in effect. All of them apply.
     *
     * @param parameter  the parameter, not null
     * @param at  the instant, not null
     * @return the rows, not null
     */
    public List<Row> rows(Parameter parameter, Instant at) {
        return rows.stream()
                .filter(row -> row.parameter() == parameter && row.isInEffect(at))
                .toList();
    }

    /** {@return the rows that limit contacts, in effect or not} */
    public List<ContactLimit> limits() {
        return limits;
    }

    /**
     * The rules for a gate that follow from the rows in effect, verified or not: holding back too much is the safe side.
     *
     * @param at  the instant, not null
     * @return the rules, all of which hold together, not null
     */
    public List<AddedRule> rules(Instant at) {
        return limits.stream()
                .filter(limit -> limit.row().isInEffect(at))
                .flatMap(limit -> limit.rules().rules().stream())
                .toList();
    }

    /** The rows for unanswered contacts as one rule: the sender that stops sooner does what all of them ask. */
    private Optional<SilenceRule> silence(Instant at) {
        return rows(Parameter.UNANSWERED, at).stream()
                .map(Row::number)
                .min(Comparator.naturalOrder())
                .map(Row::silence);
    }

    /**
     * What a gate obeys beside the person's word: {@link #rules}, what silence does, and the names of the profiles, so that the grounds of a
     * yes tell them. It keeps to the rows in effect at one instant; a gate that runs for days asks for it again.
     *
     * @param at  the instant, not null
     * @return the rule book, not null
     */
    public RuleBook ruleBook(Instant at) {
        RuleBook rules = RuleBook.personOnly().withRules(rules(at)).withProfiles(names);
        return silence(at).map(rules::with).orElse(rules);
    }

    /**
     * The loudest word of the profile on a policy.
     *
     * @param policy  the id of the policy, not null
     * @return the severity, or empty when the profile says nothing
     */
    public Optional<Severity> severity(String policy) {
        return loudness.stream()
                .filter(one -> one.policy().equals(policy))
                .map(Loudness::severity)
                .max(Comparator.naturalOrder());
    }
}
