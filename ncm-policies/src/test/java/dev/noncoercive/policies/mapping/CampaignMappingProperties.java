package dev.noncoercive.policies.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated objects, which are maps from a field to a value, and generated choices of what is mapped of them. */
class CampaignMappingProperties {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();

    /** Values by the name of the field; one that is not there is absent from the object. */
    private record Thing(Map<String, Object> values) {}

    private static final List<MappedField<?>> FIELDS = MappedField.all().stream()
            .filter(field -> field.isExemplified() && field.level() != MappedField.Level.CHOICE)
            .toList();

    @Provide
    Arbitrary<Thing> things() {
        return Arbitraries.randomValue(CampaignMappingProperties::thing).dontShrink();
    }

    private static Thing thing(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (MappedField<?> field : FIELDS) {
            int draw = random.nextInt(3);
            Object example = draw == 0 ? field.kind() : draw == 1 ? field.harsh() : null;
            if (field == MappedField.OPENS_AT && draw < 2) {
                example = AT.minusSeconds(draw == 0 ? 86_400L * 400 : 60);
            }
            if (field == MappedField.DEADLINE && draw < 2) {
                example = AT.plusSeconds(draw == 0 ? 86_400L * 400 : 60);
            }
            if (example != null) {
                values.put(field.name(), example);
            }
        }
        return new Thing(values);
    }

    @Provide
    Arbitrary<Set<MappedField<?>>> chosen() {
        return Arbitraries.of(FIELDS).set().ofMinSize(1).map(Set::copyOf);
    }

    @Provide
    Arbitrary<Set<MappedField<?>>> allButOne() {
        return Arbitraries.of(FIELDS)
                .map(left -> FIELDS.stream().filter(field -> field != left).collect(Collectors.toUnmodifiableSet()));
    }

    private static CampaignMapping<Thing> mapping(Set<MappedField<?>> fields) {
        CampaignMapping.Builder<Thing> builder = CampaignMapping.of(Thing.class);
        fields.forEach(field -> map(builder, field));
        return builder.build();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the value stands under the name of its own field, or there is none
    private static <V> void map(CampaignMapping.Builder<Thing> builder, MappedField<V> field) {
        builder.map(field, "/" + field.name(), thing -> (V) thing.values().get(field.name()));
    }

    private static Map<String, Verdict> verdicts(Report report) {
        return report.runs().stream().collect(Collectors.toMap(PolicyRun::policy, PolicyRun::verdict));
    }

    private static void assertNothingIsTakenForGranted(Thing thing, Set<MappedField<?>> fields) {
        Map<String, Verdict> partly = verdicts(ALL.check(thing, mapping(fields), AT));
        Map<String, Verdict> wholly = verdicts(ALL.check(thing, mapping(Set.copyOf(FIELDS)), AT));
        partly.forEach((policy, verdict) -> {
            if (verdict == Verdict.PASS) {
                assertThat(wholly.get(policy)).as(policy).isEqualTo(Verdict.PASS);
            }
        });
    }

    @Property(tries = 300)
    void promise_14_what_is_not_mapped_is_never_passed(
            @ForAll("things") Thing thing, @ForAll("chosen") Set<MappedField<?>> fields) {
        assertNothingIsTakenForGranted(thing, fields);
    }

    @Property(tries = 300)
    void promise_14_nor_is_a_single_field_that_is_not_mapped(
            @ForAll("things") Thing thing, @ForAll("allButOne") Set<MappedField<?>> fields) {
        assertNothingIsTakenForGranted(thing, fields);
    }

    @Property(tries = 100)
    void every_finding_is_at_a_mapped_property_or_at_the_whole(
            @ForAll("things") Thing thing, @ForAll("chosen") Set<MappedField<?>> fields) {
        Set<String> places = fields.stream().map(field -> "/" + field.name()).collect(Collectors.toSet());
        places.add("");
        assertThat(ALL.check(thing, mapping(fields), AT).findings())
                .extracting(Finding::location)
                .isSubsetOf(places);
    }

    @Property(tries = 50)
    void an_open_verdict_says_what_is_missing(
            @ForAll("things") Thing thing, @ForAll("chosen") Set<MappedField<?>> fields) {
        assertThat(ALL.check(thing, mapping(fields), AT).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.UNKNOWN)
                .noneMatch(finding -> finding.missing().isEmpty());
    }
}
