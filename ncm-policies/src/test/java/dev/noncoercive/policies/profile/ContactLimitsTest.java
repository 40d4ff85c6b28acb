package dev.noncoercive.policies.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Cadence;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.RuleOwner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours and caps of profiles, in the gate and in the check. 2026-11-16 is a Monday; Paris is an hour ahead of UTC then. */
class ContactLimitsTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Instant GIVEN = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:59:59Z, true",
        "2026-11-16T09:00:00Z, false",
        "2026-11-16T11:59:59Z, false",
        "2026-11-16T12:00:00Z, true",
        "2026-11-16T13:00:00Z, false",
        "2026-11-16T18:59:59Z, false",
        "2026-11-16T19:00:00Z, true",
        "2026-11-21T10:00:00Z, true",
        "2026-11-22T10:00:00Z, true"
    })
    void a_gate_with_a_profile_holds_calls_outside_its_hours(Instant at, boolean quiet) {
        RuleBook french = RuleBook.personOnly().withRules(Profile.of("fr").rules(at));
        ContactHistory word = ContactHistory.empty().with(consent(Channel.CALL)).with(inParis());
        List<Reason> reasons = ContactRules.reasonsAgainst(word, request(Channel.CALL), french, at);
        assertThat(reasons.stream().map(Reason::code)).isEqualTo(quiet ? List.of(ReasonCode.QUIET_HOURS) : List.of());
        assertThat(reasons).allMatch(reason -> reason.owner() == RuleOwner.LAW);
    }

    @Test
    void the_hours_of_calls_do_not_hold_mail() {
        Instant night = Instant.parse("2026-11-16T02:00:00Z");
        RuleBook french = RuleBook.personOnly().withRules(Profile.of("fr").rules(night));
        ContactHistory word = ContactHistory.empty().with(consent(Channel.EMAIL));
        assertThat(ContactRules.reasonsAgainst(word, request(Channel.EMAIL), french, night))
                .isEmpty();
    }

    @Test
    void a_row_says_what_is_allowed_and_a_rule_what_is_not() {
        List<AddedRule> rules = Row.parse("own", Parameter.CONTACT_HOURS, "call MON-SUN 00:00-00:00 | OWN | ours")
                .rules();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.quietHours()).isEmpty();
            assertThat(rule.owner()).isEqualTo(RuleOwner.SENDER);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call MON-FRI",
                "call FRI-MON 09:00-10:00",
                "call XXX 09:00-10:00",
                "call MON 10:00-09:00",
                "call MON 10:00-12:00 11:00-13:00",
                "call MON 10:00-00:00 12:00-13:00",
                "call MON 9-10"
            })
    void hours_that_cannot_be_read_are_refused(String hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Row.parse("own", Parameter.CONTACT_HOURS, hours + " | OWN | ours"))
                .withMessageStartingWith("profile `own`: contact-hours must be");
    }

    @Test
    void a_cap_unless_stated_is_a_default() {
        Row row = Row.parse("own", Parameter.CONTACT_CAP, "email 2 P30D unless-stated, call 1 P7D | OWN | our letter");
        assertThat(row.rules()).extracting(AddedRule::owner).containsExactly(RuleOwner.DEFAULT, RuleOwner.SENDER);
    }

    @Test
    void a_cap_of_all_channels_names_none() {
        Row row = Row.parse("own", Parameter.CONTACT_CAP, "* 4 P30D unless-stated | OWN | our letter");
        assertThat(row.rules())
                .flatExtracting(AddedRule::allowances)
                .containsExactly(Allowance.of(4, Duration.ofDays(30)));
    }

    @Test
    void the_rule_book_of_a_profile_names_it() {
        RuleBook french = Profile.of("fr").ruleBook(TODAY);
        assertThat(french.profiles()).isEqualTo(Profile.of("fr").names());
        assertThat(french.rules()).isEqualTo(Profile.of("fr").rules(TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 4",
                "call four P30D",
                "call 4 month",
                "call -1 P30D",
                "call 4 P30D unles-stated",
                "** 4 P30D"
            })
    void caps_that_cannot_be_read_are_refused(String cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Row.parse("own", Parameter.CONTACT_CAP, cap + " | OWN | ours"))
                .withMessageStartingWith("profile `own`: contact-cap must be");
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Profile.parse("own", "asOf=2026-11-22\ncontact-hour=call MON 09:00-10:00 | OWN | ours"))
                .withMessage("profile `own`: `contact-hour` is no parameter; did you mean `contact-hours`?");
    }

    @Test
    void a_fifth_call_within_thirty_days_is_told_with_its_source_and_no_louder_than_it_is_known() {
        List<Contact> calls = List.of(
                call("2026-11-09T09:00:00Z"),
                call("2026-11-10T09:00:00Z"),
                call("2026-11-11T09:00:00Z"),
                call("2026-11-12T09:00:00Z"),
                call("2026-11-13T09:00:00Z"));
        ConsentGiven oftener = consent(Channel.CALL).withAllowances(Allowance.of(9, Duration.ofDays(30)));
        assertThat(findings("G01", calls, oftener, inParis())).singleElement().satisfies(finding -> {
            assertThat(finding.location()).isEqualTo("/record/contacts/4");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.related()).contains("fr: D. 2022-1313");
        });
    }

    @Test
    void a_fifth_call_in_thirty_days_without_a_number_breaks_the_default_of_ncm_and_no_word() {
        List<Contact> calls = IntStream.rangeClosed(9, 13)
                .mapToObj(day -> call("2026-11-%02dT09:00:00Z".formatted(day)))
                .toList();
        assertThat(findings("G01", calls, consent(Channel.CALL), inParis()))
                .filteredOn(finding -> finding.related().contains("ncm-default: default of ncm"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).isEqualTo("/record/contacts/4");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
        // where no yes is known, nobody knows what was stated
        assertThat(findings("G01", calls, inParis()))
                .noneMatch(finding -> finding.related().contains("ncm-default: default of ncm"));
    }

    @Test
    void a_cadence_that_the_notice_named_stands_in_place_of_the_default() {
        Consent told = Consent.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.POST)
                .notice(Notice.builder()
                        .version("1")
                        .cadence(Cadence.of(9, Window.parse("P30D")))
                        .build())
                .addHistory(ConsentEvent.of(ConsentState.GIVEN, GIVEN))
                .build();
        List<Contact> letters = IntStream.rangeClosed(9, 13)
                .mapToObj(day -> call("2026-11-%02dT09:00:00Z".formatted(day)).withChannel(Channel.POST))
                .toList();
        assertThat(findings("G01", told, letters)).allMatch(finding -> finding.verdict() == Verdict.PASS);
        assertThat(findings("G01", told.withNotice(Optional.empty()), letters))
                .singleElement()
                .matches(finding -> finding.severity() == Severity.WARNING);
    }

    private static List<Finding> findings(String code, Consent consent, List<Contact> contacts) {
        Campaign campaign = Campaign.builder()
                .name("letters")
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addConsent(consent)
                .record(ContactRecord.builder().addAllContacts(contacts).build())
                .build();
        return PolicySet.standard()
                .only(Set.of(code))
                .check("letters", campaign, TODAY)
                .findings();
    }

    @Test
    void a_call_on_a_sunday_breaks_the_default_of_ncm() {
        assertThat(findings("G03", List.of(call("2026-11-15T10:00:00Z")), consent(Channel.CALL), inParis()))
                .anySatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
                    assertThat(finding.severity()).isNotEqualTo(Severity.INFO);
                    assertThat(finding.related()).contains("ncm-default: default of ncm");
                });
    }

    @Test
    void without_a_zone_nobody_knows_whether_it_was_quiet() {
        assertThat(findings("G03", List.of(call("2026-11-16T10:00:00Z")), consent(Channel.CALL)))
                .isNotEmpty()
                .allMatch(finding -> finding.verdict() == Verdict.UNKNOWN);
    }

    @Test
    void a_contact_after_a_stop_had_no_consent() {
        PersonAct stop = Stopped.builder()
                .person(ADA)
                .at(Instant.parse("2026-11-10T09:00:00Z"))
                .cause(StopCause.WORD)
                .build();
        assertThat(findings("C01", List.of(call("2026-11-16T10:00:00Z")), consent(Channel.CALL), inParis(), stop))
                .singleElement()
                .matches(finding -> finding.verdict() == Verdict.FAIL);
    }

    private static List<Finding> findings(String code, List<Contact> contacts, PersonAct... acts) {
        Campaign campaign = Campaign.builder()
                .name("calls")
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .record(ContactRecord.builder()
                        .addActs(acts)
                        .addAllContacts(contacts)
                        .build())
                .build();
        return PolicySet.standard()
                .with(Profile.of("fr"))
                .only(Set.of(code))
                .check("calls", campaign, TODAY)
                .findings();
    }

    private static ConsentGiven consent(Channel channel) {
        return ConsentGiven.builder()
                .person(ADA)
                .at(GIVEN)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(channel)
                .build();
    }

    private static PersonAct inParis() {
        Preferences preferences =
                Preferences.builder().zone(ZoneId.of("Europe/Paris")).build();
        return PreferencesSet.builder()
                .person(ADA)
                .at(GIVEN)
                .preferences(preferences)
                .build();
    }

    private static ContactRequest request(Channel channel) {
        return ContactRequest.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(channel)
                .key("k1")
                .build();
    }

    private static Contact call(String at) {
        return Contact.builder()
                .person(ADA)
                .at(Instant.parse(at))
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.CALL)
                .build();
    }
}
