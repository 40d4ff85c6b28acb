package dev.noncoercive.policies;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.NearestName;
import dev.noncoercive.policies.profile.BusinessCalendar;
import dev.noncoercive.policies.profile.Profile;
import dev.noncoercive.policies.rules.Examples;
import dev.noncoercive.policies.rules.StandardPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of policies that checks campaigns, under one or more profiles.
 *
 * <p>For example, {@code PolicySet.standard().with(Profile.of("it")).check("bread course", campaign, at)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PolicySet {
    /** The version of the standard catalogue; a ★ in the changelog marks each change of a verdict. */
    public static final String CATALOGUE = "2026-11";

    /** How the message of a failure begins that is a policy's own fault, because it threw. */
    public static final String POLICY_FAILED = "the policy itself failed: ";

    /** The order of findings in a report: by place, as a person reads, then by policy. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::location, PointerOrder.INSTANCE).thenComparing(Finding::policy);

    /** What whoever types it means as a code such as {@code I03}. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,2}[0-9]{1,3}");

    private final List<Policy<?>> policies;
    private final Profile profile;
    private final BusinessCalendar calendar;
    private final Map<String, Severity> severities;
    private final List<Waiver> waivers;

    private PolicySet(
            List<Policy<?>> policies,
            Profile profile,
            BusinessCalendar calendar,
            Map<String, Severity> severities,
            List<Waiver> waivers) {
        this.policies = List.copyOf(policies);
        this.profile = profile;
        this.calendar = calendar;
        this.severities = Map.copyOf(severities);
        this.waivers = List.copyOf(waivers);
    }

    /**
     * All policies of the standard catalogue, in English, under the defaults of ncm.
     *
     * @return the set, not null
     */
    public static PolicySet standard() {
        return standard(Language.of("en"));
    }

    /**
     * The same with titles, reasons and help in a language.
     *
     * @param language  English, Italian or Spanish, not null
     * @return the set, not null
     * @throws IllegalArgumentException if the texts are not there in that language
     */
    public static PolicySet standard(Language language) {
        return new PolicySet(
                StandardPolicies.all(language), Profile.ncmDefault(), BusinessCalendar.weekdays(), Map.of(), List.of());
    }

    /**
     * This set with one more policy, of your own.
     *
     * @param policy  the policy, not null
     * @return the larger set, not null
     * @throws IllegalArgumentException if a policy with its id or its code is in the set
     */
    public PolicySet with(Policy<?> policy) {
        for (String name : List.of(policy.info().id(), policy.info().code())) {
            if (find(name).isPresent()) {
                throw new IllegalArgumentException("policy id and code must be new, but `" + name + "` is in the set");
            }
        }
        List<Policy<?>> more = new ArrayList<>(policies);
        more.add(policy);
        return new PolicySet(more, profile, calendar, severities, waivers);
    }

    /**
     * This set with all policies that are installed beside it: those that a file
     * {@code META-INF/services/dev.noncoercive.policies.Policy}, or a module that provides {@link Policy}, names.
     *
     * @param loader  where to look, such as that of your own classes, not null
     * @return the larger set, with the installed ones in order of their ids, not null
     * @throws IllegalArgumentException if one cannot be made, or its id is in the set
     */
    public PolicySet withInstalled(ClassLoader loader) {
        List<Policy<?>> installed = new ArrayList<>();
        try {
            ServiceLoader.load(Policy.class, loader).forEach(installed::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("a policy that is installed cannot be used: " + e.getMessage(), e);
        }
        installed.sort(Comparator.comparing(policy -> policy.info().id()));
        PolicySet more = this;
        for (Policy<?> policy : installed) {
            more = more.with(policy);
        }
        return more;
    }

    /**
     * This set under one more profile. All profiles apply, so this can only tighten.
     *
     * @param more  the profile, not null
     * @return the set, not null
     */
    public PolicySet with(Profile more) {
        more.louder().stream()
                .filter(id -> infos().stream().noneMatch(info -> info.id().equals(id)))
                .filter(id -> StandardPolicies.all(Language.of("en")).stream()
                        .noneMatch(policy -> policy.info().id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("severity." + id + " in " + more.names()
                            + " must end with a policy id; did you mean `" + nearestId(id) + "`?");
                });
        return new PolicySet(policies, profile.and(more), calendar, severities, waivers);
    }

    /**
     * This set with another calendar of business days.
     *
     * @param days  which days are business days, not null
     * @return the set, not null
     */
    public PolicySet with(BusinessCalendar days) {
        return new PolicySet(policies, profile, days, severities, waivers);
    }

    /**
     * Only some policies of this set.
     *
     * @param ids  their ids or codes, not null
     * @return the smaller set, not null
     * @throws IllegalArgumentException if one is not in the set, naming the nearest
     */
    public PolicySet only(Set<String> ids) {
        Set<String> wanted = idsOf(ids);
        return new PolicySet(
                policies.stream()
                        .filter(policy -> wanted.contains(policy.info().id()))
                        .toList(),
                profile,
                calendar,
                severities,
                waivers);
    }

    /**
     * This set without some policies.
     *
     * @param ids  their ids or codes, not null
     * @return the smaller set, not null
     * @throws IllegalArgumentException if one is not in the set, naming the nearest
     */
    public PolicySet without(Set<String> ids) {
        Set<String> unwanted = idsOf(ids);
        return new PolicySet(
                policies.stream()
                        .filter(policy -> !unwanted.contains(policy.info().id()))
                        .toList(),
                profile,
                calendar,
                severities,
                waivers);
    }

    /**
     * This set with another loudness of the failures of a policy, for example that a team wants to see it as information only.
     *
     * @param id  the id or code of the policy, not null
     * @param severity  how loud each of its failures is, not null
     * @return the set, not null
     * @throws IllegalArgumentException if there is no such policy in the set, naming the nearest
     */
    public PolicySet severity(String id, Severity severity) {
        Map<String, Severity> more = new LinkedHashMap<>(severities);
        more.put(require(id).id(), severity);
        return new PolicySet(policies, profile, calendar, more, waivers);
    }

    /**
     * This set with a waiver: failures of the policy become information until its end, and still show.
     *
     * @param waiver  the waiver, not null
     * @return the set, not null
     * @throws IllegalArgumentException if there is no such policy in the set, naming the nearest
     */
    public PolicySet waive(Waiver waiver) {
        require(waiver.policy());
        List<Waiver> more = new ArrayList<>(waivers);
        more.add(waiver);
        return new PolicySet(policies, profile, calendar, severities, more);
    }

    private Set<String> idsOf(Set<String> names) {
        return names.stream().map(name -> require(name).id()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is constant about one policy of the set.
     *
     * @param idOrCode  its id or code, such as {@code I03}, not null
     * @return its constant part, not null
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public PolicyInfo require(String idOrCode) {
        return find(idOrCode)
                .orElseThrow(() -> new IllegalArgumentException("policy must be an id or code of the set, but was `"
                        + idOrCode + "`; did you mean `" + nearest(idOrCode) + "`?"));
    }

    private Optional<PolicyInfo> find(String idOrCode) {
        return infos().stream()
                .filter(info -> info.id().equals(idOrCode) || info.code().equals(idOrCode))
                .findFirst();
    }

    private String nearestId(String name) {
        return find(name).map(PolicyInfo::id).orElseGet(() -> nearest(name));
    }

    private String nearest(String name) {
        boolean isCode = CODE.matcher(name).matches();
        return NearestName.to(
                        isCode ? name.toUpperCase(Locale.ROOT) : name,
                        infos().stream()
                                .map(isCode ? PolicyInfo::code : PolicyInfo::id)
                                .toList())
                .orElse("none: the set is empty");
    }

    /** {@return what is constant about each policy, in the order of the catalogue} */
    public List<PolicyInfo> infos() {
        return policies.stream().<PolicyInfo>map(Policy::info).toList();
    }

    /**
     * The examples of a policy of the standard catalogue, as they stand in the reference.
     *
     * @param idOrCode  its id or code, not null
     * @return the examples, violating ones first as a rule; none for a policy of your own
     * @throws IllegalArgumentException if there is no such policy in the set, naming the nearest
     */
    public List<PolicyExample> examples(String idOrCode) {
        String code = require(idOrCode).code();
        return Examples.all().stream()
                .filter(example -> example.code().equals(code))
                .toList();
    }

    /** {@return the parameters that apply} */
    public Profile profile() {
        return profile;
    }

    /**
     * Checks a campaign. A policy that throws gives a failure of its own, never a pass.
     *
     * @param subject  what the report calls it, such as a file name, not null
     * @param campaign  the campaign, not null
     * @param at  the instant for which it is judged, not null
     * @return the report, which names the profiles with its catalogue, not null
     * @throws IllegalStateException if a waiver has ended by then
     */
    public Report check(String subject, Campaign campaign, Instant at) {
        return check(subject, campaign, at, new PressureReadings());
    }

    Report check(String subject, Campaign campaign, Instant at, PressureReadings readings) {
        requireInForce(at);
        CheckContext context = CheckContext.of(campaign, at, profile, calendar, readings);
        Subjects subjects = Subjects.of(campaign);
        List<PolicyRun> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Policy<?> policy : policies) {
            List<Finding> seen = Judging.of(policy, subjects, context);
            runs.add(PolicyRun.builder()
                    .policy(policy.info().id())
                    .version(policy.info().version())
                    .verdict(worst(seen))
                    .build());
            seen.stream()
                    .filter(PolicySet::isWorthSaying)
                    .map(this::asLoudAsWanted)
                    .forEach(findings::add);
        }
        findings.sort(ORDER);
        return Report.builder()
                .subject(subject)
                .at(at)
                .catalogue(CATALOGUE + ", " + String.join(", ", profile.names()))
                .addAllRuns(runs)
                .addAllFindings(findings)
                .build();
    }

    /**
     * Checks an object of your own. Findings are at its own properties, and what is not mapped gives UNKNOWN, never PASS.
     *
     * @param <T> your class
     * @param subject  your object; the report calls it by what {@link dev.noncoercive.policies.mapping.MappedField#NAME} is mapped
     *     to, or by its class, not null
     * @param mapping  which of its properties is what, not null
     * @param at  the instant for which it is judged, not null
     * @return the report, not null
     * @throws IllegalStateException if a waiver has ended by then, or a getter throws
     * @throws IllegalArgumentException if a value cannot be what it is mapped to
     */
    public <T> Report check(T subject, CampaignMapping<T> mapping, Instant at) {
        return new MappedCheck(this, mapping.read(subject), at).report();
    }

    private void requireInForce(Instant at) {
        for (Waiver waiver : waivers) {
            if (!at.isBefore(waiver.until())) {
                throw new IllegalStateException("the waiver of `" + waiver.policy() + "` by " + waiver.owner()
                        + " ended at " + waiver.until() + "; mend what it waived, or decide anew");
            }
        }
    }

    private Finding asLoudAsWanted(Finding finding) {
        if (finding.verdict() != Verdict.FAIL || Judging.isBroken(finding)) {
            return finding;
        }
        Finding loud = Optional.ofNullable(severities.get(finding.policy()))
                .map(finding::withSeverity)
                .orElseGet(() -> raised(finding));
        return waivers.stream()
                .filter(waiver -> require(waiver.policy()).id().equals(finding.policy()))
                .findFirst()
                .map(waiver -> loud.withSeverity(Severity.INFO)
                        .withMessage(finding.message().map(seen -> seen + "; ").orElse("") + waiver.words()))
                .orElse(loud);
    }

    /** A profile can only raise. */
    private Finding raised(Finding finding) {
        return profile.severity(finding.policy())
                .filter(severity -> severity.compareTo(finding.severity()) > 0)
                .map(finding::withSeverity)
                .orElse(finding);
    }

    private static boolean isWorthSaying(Finding finding) {
        return finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.UNKNOWN;
    }

    private static Verdict worst(List<Finding> findings) {
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)) {
            if (findings.stream().anyMatch(finding -> finding.verdict() == verdict)) {
                return verdict;
            }
        }
        return Verdict.NOT_APPLICABLE;
    }
}
