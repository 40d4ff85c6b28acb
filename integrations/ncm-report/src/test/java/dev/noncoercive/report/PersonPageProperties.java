package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.Correction;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.policies.report.RecordText;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promise 12: nothing is hidden from the person. */
class PersonPageProperties {
    private static final PersonId ADA = PersonId.of("ada");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant AT = Instant.parse("2026-05-10T09:00:00Z");
    private static final Pattern ARTICLE = Pattern.compile("<article>");
    private static final int NOW = 0;
    private static final int SAID = 1;
    private static final int SENT = 2;
    private static final int NOT_SENT = 3;
    private static final int AFTER_NOT_SENT = 4;
    private static final int SECTIONS_ALWAYS = 5;

    /** One of a store's rows, whose slot tells it from all others. */
    record Kept(ContactState state, ContactLabels labels, Instant at, ReasonCode why, String more) {
        ContactRow row(int number) {
            ContactRow.Builder row = ContactRow.builder();
            row.slot("slot-" + number + "-" + more).labels(labels).state(state).at(at);
            if (state == ContactState.HELD || state == ContactState.OBSERVED) {
                row.addHeldFor(why);
            }
            if (state == ContactState.CORRECTED) {
                row.correction(Correction.of(AT, more));
            }
            return row.build();
        }
    }

    @Provide
    Arbitrary<ContactHistory> histories() {
        Arbitrary<Kept> kept = Combinators.combine(
                        Arbitraries.of(ContactState.class),
                        ContactArbitraries.labels(),
                        ContactArbitraries.instants(),
                        Arbitraries.of(ReasonCode.class),
                        Arbitraries.of("a", "<b>", "&amp;", "\"", "{time}"))
                .as(Kept::new);
        return Combinators.combine(ContactArbitraries.records(), kept.list().ofMaxSize(6))
                .as((record, more) -> history(record, more));
    }

    private static ContactHistory history(ContactRecord record, List<Kept> more) {
        ContactHistory known = ContactHistory.of(record, ADA);
        List<ContactRow> rows = new ArrayList<>(known.rows());
        for (Kept one : more) {
            rows.add(one.row(rows.size()));
        }
        return ContactHistory.kept(known.acts(), rows, AT);
    }

    private static boolean isPerhapsSent(ContactRow row) {
        return switch (row.state()) {
            case HANDED_OVER, CONFIRMED, ELSEWHERE -> true;
            case RESERVED, ENDED, HELD, OBSERVED, CORRECTED -> false;
        };
    }

    private static boolean isApart(ContactRow row) {
        return row.state() == ContactState.CORRECTED || row.state() == ContactState.OBSERVED;
    }

    private static String withReference(String slot) {
        return ">Reference: " + Html.escaped(slot) + "<";
    }

    @Property
    void promise_12_every_act_and_contact_of_a_record_shows_up(@ForAll("histories") ContactHistory known) {
        RecordText.Told told = RecordText.in(Language.ENGLISH, ROME).tell(ADA, known, AT);
        assertThat(told.sections().get(SAID).entries()).hasSameSizeAs(known.acts());
        assertThat(told.sections().get(SENT).entries()).hasSize((int) known.rows().stream()
                .filter(PersonPageProperties::isPerhapsSent)
                .count());
        assertThat(told.sections().get(NOT_SENT).entries()).hasSize((int) known.rows().stream()
                .filter(row -> !isPerhapsSent(row) && !isApart(row))
                .count());
        List<Integer> apart = Stream.of(ContactState.CORRECTED, ContactState.OBSERVED)
                .map(state -> (int) known.rows().stream()
                        .filter(row -> row.state() == state)
                        .count())
                .filter(count -> count > 0)
                .toList();
        assertThat(told.sections()).hasSize(SECTIONS_ALWAYS + apart.size());
        assertThat(told.sections().subList(AFTER_NOT_SENT, AFTER_NOT_SENT + apart.size()))
                .extracting(section -> section.entries().size())
                .isEqualTo(apart);
        String html = PersonPage.render(told);
        assertThat(known.rows()).allSatisfy(row -> assertThat(html).contains(withReference(row.reference())));
        assertThat(known.acts().stream().map(PersonAct::id).flatMap(id -> id.stream()))
                .allSatisfy(id -> assertThat(html).contains(withReference(id)));
    }

    @Property
    void every_sentence_is_on_the_page_and_nothing_in_it_is_markup(@ForAll("histories") ContactHistory known) {
        for (Language language : PersonText.languages()) {
            RecordText.Told told = RecordText.in(language, ROME).tell(ADA, known, AT);
            String html = PersonPage.render(told);
            int entries = 0;
            for (RecordText.Section section : told.sections()) {
                entries += section.entries().size();
                assertThat(section.notes()).allSatisfy(note -> assertThat(html).contains(Html.escaped(note)));
                assertThat(section.entries()).allSatisfy(entry -> {
                    assertThat(html).contains("<h3>" + Html.escaped(entry.what()) + "</h3>");
                    assertThat(entry.details())
                            .allSatisfy(detail -> assertThat(html).contains("<li>" + Html.escaped(detail) + "</li>"));
                });
            }
            assertThat(ARTICLE.matcher(html).results()).hasSize(entries);
            assertThat(html).doesNotContain("<b>", "-&amp;<");
        }
    }

    @Property
    void what_holds_now_has_an_answer_for_each_sender_purpose_and_channel_that_was_agreed_to(
            @ForAll("histories") ContactHistory known) {
        RecordText.Told told = RecordText.in(Language.ENGLISH, ROME).tell(ADA, known, AT);
        assertThat(told.sections().get(NOW).entries())
                .filteredOn(entry -> entry.about().isPresent())
                .allSatisfy(entry -> {
                    assertThat(entry.what())
                            .matches("A message may come now\\.|The next message may come from .*|No message comes\\.");
                    assertThat(entry.details()).isNotEmpty();
                });
        assertThat(known.acts().stream()
                        .filter(act -> act instanceof ConsentGiven && !act.at().isAfter(AT))
                        .toList()
                        .isEmpty())
                .isEqualTo(told.sections().get(NOW).notes().contains("You have given no consent."));
    }
}
