package dev.noncoercive.policies.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.contact.SilenceRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the defaults of ncm hold where a person said yes and no number. */
class UnstatedProperties {
    private static final PersonId ADA = PersonId.of("ada");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant GIVEN = Instant.parse("2026-11-22T09:00:00Z");
    private static final RuleBook DEFAULTS = Profile.ncmDefault().ruleBook(GIVEN);
    private static final Allowance FOUR_A_MONTH = Allowance.of(4, Duration.ofDays(30));

    /** Somebody asks some days after the last question, or Ada answers them. */
    record Turn(int days, String sender, Channel channel, boolean isAnswer) {}

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("bakery", "florist"),
                        Arbitraries.of(Channel.EMAIL, Channel.POST),
                        Arbitraries.of(true, false))
                .as(Turn::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void promise_3_no_number_is_not_unlimited(@ForAll("turns") List<Turn> turns) {
        ContactHistory history = said();
        List<Instant> sent = new ArrayList<>();
        Instant now = GIVEN;
        for (Turn turn : turns) {
            now = now.plus(DAY.multipliedBy(turn.days()));
            if (turn.isAnswer()) {
                history = history.with(answer(turn.sender(), now));
            }
            ContactDecision decision =
                    ContactRules.decide(history, request(turn.sender(), turn.channel()), DEFAULTS, now);
            if (decision instanceof Allowed) {
                history = history.with(contact(turn.sender(), turn.channel(), now));
                sent.add(now);
            }
        }
        for (Instant one : sent) {
            assertThat(sent)
                    .filteredOn(other -> !other.isAfter(one) && other.isAfter(one.minus(Duration.ofDays(30))))
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    @Example
    void a_yes_shows_that_its_allowance_is_a_default() {
        Allowed yes = (Allowed) ContactRules.decide(said(), request("bakery", Channel.EMAIL), DEFAULTS, GIVEN);
        assertThat(yes.grounds().room()).containsExactly(Room.of(RuleOwner.DEFAULT, FOUR_A_MONTH, 0));
    }

    @Example
    void each_unanswered_one_doubles_the_wait_and_after_four_the_sender_stops() {
        ContactHistory history = said();
        Instant now = GIVEN.plus(DAY); // the yes itself was a sign
        for (int wait : new int[] {7, 14, 28}) {
            history = history.with(contact("bakery", Channel.EMAIL, now));
            Later later = (Later) ContactRules.decide(history, request("bakery", Channel.EMAIL), DEFAULTS, now);
            now = now.plus(DAY.multipliedBy(wait));
            assertThat(later.nextAllowedAt()).isEqualTo(now);
            assertThat(later.reasons()).extracting(Reason::code).contains(ReasonCode.SILENCE);
        }
        history = history.with(contact("bakery", Channel.EMAIL, now));
        Instant aYearOn = now.plus(DAY.multipliedBy(365));
        assertThat(ContactRules.decide(history, request("bakery", Channel.EMAIL), DEFAULTS, aYearOn))
                .isInstanceOf(Refused.class);
        ContactHistory answered = history.with(answer("bakery", aYearOn));
        assertThat(ContactRules.decide(answered, request("bakery", Channel.EMAIL), DEFAULTS, aYearOn))
                .isInstanceOf(Allowed.class);
    }

    @Example
    void who_said_a_number_gets_that_number() {
        ContactHistory history =
                ContactHistory.empty().with(consent("bakery").withAllowances(Allowance.of(6, Duration.ofDays(7))));
        for (int i = 0; i < 5; i++) {
            history = history.with(contact("bakery", Channel.EMAIL, GIVEN.plusSeconds(i)));
        }
        Allowed yes = (Allowed)
                ContactRules.decide(history, request("bakery", Channel.EMAIL), DEFAULTS, GIVEN.plusSeconds(5));
        assertThat(yes.grounds().room()).extracting(Room::owner).containsExactly(RuleOwner.PERSON);
    }

    @Example
    void a_gate_without_a_profile_keeps_only_the_persons_word() {
        ContactHistory history = said();
        for (int i = 0; i < 6; i++) {
            history = history.with(contact("bakery", Channel.EMAIL, GIVEN.plusSeconds(i)));
        }
        assertThat(ContactRules.decide(
                        history, request("bakery", Channel.EMAIL), RuleBook.personOnly(), GIVEN.plusSeconds(6)))
                .isInstanceOf(Allowed.class);
    }

    @Example
    void of_two_profiles_the_one_that_stops_sooner_holds() {
        Profile stricter = Profile.parse("own", "asOf=2026-11-22\nunanswered=2 | OWN | ours | 2026-12-01 |");
        Profile both = Profile.ncmDefault().and(stricter);
        assertThat(both.ruleBook(GIVEN).silence()).contains(SilenceRule.standard());
        assertThat(both.ruleBook(GIVEN.plus(DAY.multipliedBy(30))).silence())
                .contains(SilenceRule.of(Duration.ofDays(7), 2));
        assertThat(Profile.of("it").ruleBook(GIVEN).silence()).isEmpty();
    }

    @Example
    void a_number_of_unanswered_ones_that_no_gate_can_keep_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("own", "asOf=2026-11-22\nunanswered=0 | OWN | ours"))
                .withMessageStartingWith("profile `own`: unanswered must be")
                .withMessageContaining("1 to 10");
    }

    private static ContactHistory said() {
        return ContactHistory.empty().with(consent("bakery")).with(consent("florist"));
    }

    private static ConsentGiven consent(String sender) {
        return ConsentGiven.builder()
                .person(ADA)
                .at(GIVEN)
                .sender(SenderId.of(sender))
                .purpose(Purpose.NEWSLETTER)
                .addChannels(Channel.EMAIL, Channel.POST)
                .build();
    }

    private static Answered answer(String sender, Instant at) {
        return Answered.builder().person(ADA).at(at).sender(SenderId.of(sender)).build();
    }

    private static ContactRequest request(String sender, Channel channel) {
        return ContactRequest.builder()
                .person(ADA)
                .sender(SenderId.of(sender))
                .purpose(Purpose.NEWSLETTER)
                .channel(channel)
                .key("k1")
                .build();
    }

    private static Contact contact(String sender, Channel channel, Instant at) {
        return Contact.builder()
                .person(ADA)
                .at(at)
                .sender(SenderId.of(sender))
                .purpose(Purpose.NEWSLETTER)
                .channel(channel)
                .build();
    }
}
