package dev.noncoercive.policies.mapping;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Footer;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.OnDecline;
import dev.noncoercive.model.invitation.ReasonKind;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.TimeBoundReason;
import dev.noncoercive.model.invitation.Tracking;
import dev.noncoercive.model.invitation.TrackingLevel;
import dev.noncoercive.policies.mapping.Part.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what was read together to a campaign, and remembers where each part of it came from. */
final class Assembly {
    private static final int WEIGHT = 50;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofDays(3000);
    private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

    private final String className;
    private final Filling filling;
    private final Map<String, String> places;

    Assembly(String className, Filling filling, Map<String, String> places) {
        this.className = className;
        this.filling = filling;
        this.places = places;
    }

    Campaign campaign(Part part) {
        try {
            return assembled(part);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a value of " + className + " cannot be what it is mapped to: " + e.getMessage(), e);
        }
    }

    private Campaign assembled(Part part) {
        Campaign.Builder campaign = Campaign.builder();
        campaign.name(at(MappedField.NAME, part, "/name").orElse(className))
                .sender(at(MappedField.SENDER, part, "/sender").orElse(SenderId.of("unknown")))
                .purpose(at(MappedField.PURPOSE, part, "/purpose").orElse(Purpose.NEWSLETTER))
                .addAllLabels(list(MappedField.LABELS, part, "/labels"))
                .audience(at(MappedField.AUDIENCE, part, "/audience"))
                .journey(at(MappedField.JOURNEY, part, "/journey"))
                .addAllConsents(list(MappedField.CONSENTS, part, "/consents"))
                .record(at(MappedField.RECORD, part, "/record"))
                .addAllLedgers(list(MappedField.LEDGERS, part, "/ledgers"))
                .enough(at(MappedField.ENOUGH, part, "/enough"))
                .scorecard(at(MappedField.SCORECARD, part, "/scorecard"))
                .stewardship(at(MappedField.STEWARDSHIP, part, "/stewardship"));
        List<Part> invitations = part.elements(MappedList.INVITATIONS);
        for (int i = 0; i < invitations.size(); i++) {
            campaign.addInvitation(invitation(invitations.get(i), "/invitations/" + i, i + 1));
        }
        return campaign.build();
    }

    private Invitation invitation(Part part, String here, int number) {
        Optional<Instant> opens = at(MappedField.OPENS_AT, part, here + "/opensAt");
        Optional<Instant> ends = at(MappedField.DEADLINE, part, here + "/deadline");
        Instant opensOrNot = opens.orElse(SOME_DAY);
        Optional<Instant> end = ends.or(
                () -> filled(MappedField.DEADLINE, filling.isHarsh() ? opensOrNot.plus(SOON) : opensOrNot.plus(LATE)));
        Optional<Instant> open = opens.or(() -> end.flatMap(
                known -> filled(MappedField.OPENS_AT, filling.isHarsh() ? known.minus(SOON) : known.minus(LATE))));
        Invitation.Builder invitation = Invitation.builder();
        invitation
                .id(String.valueOf(number))
                .kind(at(MappedField.KIND, part, here + "/kind").orElse(ContactKind.INVITATION))
                .benefitForYou(at(MappedField.BENEFIT_FOR_YOU, part, here + "/benefitForYou"))
                .benefitForUs(at(MappedField.BENEFIT_FOR_US, part, here + "/benefitForUs"))
                .door(door(part, here + "/door"))
                .addAllChoices(choices(part, here + "/choices"))
                .onDecline(at(MappedField.LOSES_ON_DECLINE, part, here + "/onDecline/loses")
                        .map(loses -> OnDecline.builder()
                                .words("as mapped")
                                .addAllLoses(loses)
                                .build()))
                .opensAt(open)
                .deadline(end.map(at -> deadline(at, part, here + "/deadline")))
                .decisionTime(at(MappedField.DECISION_TIME, part, here + "/decisionTime"))
                .addAllClaims(list(MappedField.CLAIMS, part, here + "/claims"))
                .addAllTestimonials(list(MappedField.TESTIMONIALS, part, here + "/testimonials"))
                .tracking(tracking(part, here + "/tracking"));
        List<Part> messages = part.elements(MappedList.MESSAGES);
        for (int i = 0; i < messages.size(); i++) {
            invitation.addMessage(message(messages.get(i), here + "/messages/" + i));
        }
        return invitation.build();
    }

    private Optional<Instant> filled(MappedField<Instant> field, Instant example) {
        return filling.has(field) ? Optional.of(example) : Optional.empty();
    }

    private Deadline deadline(Instant end, Part part, String here) {
        Optional<String> words = at(MappedField.DEADLINE_REASON, part, here + "/reason/words");
        Optional<ReasonKind> kind = at(MappedField.DEADLINE_REASON_KIND, part, here + "/reason/kind");
        Deadline.Builder deadline = Deadline.builder();
        deadline.at(end);
        if (words.isPresent() || kind.isPresent()) {
            TimeBoundReason.Builder reason = TimeBoundReason.builder();
            reason.kind(kind.orElse(ReasonKind.EVENT)).words(words.orElse("as mapped"));
            if (filling.has(MappedField.DEADLINE_REASON)) {
                reason.addEvidence(
                        Evidence.builder().source("as imagined").asOf(SOME_DAY).build());
            }
            deadline.reason(reason.build());
        }
        return deadline.build();
    }

    private Optional<Tracking> tracking(Part part, String here) {
        Optional<TrackingLevel> opens = at(MappedField.TRACKS_OPENS, part, here + "/opens");
        Optional<TrackingLevel> clicks = at(MappedField.TRACKS_CLICKS, part, here + "/clicks");
        Optional<Boolean> consent = at(MappedField.TRACKING_CONSENT, part, here + "/ownConsent");
        if (opens.isEmpty() && clicks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Tracking.builder()
                .opens(opens.orElse(TrackingLevel.NONE))
                .clicks(clicks.orElse(TrackingLevel.NONE))
                .ownConsent(consent.orElse(false))
                .build());
    }

    private Optional<Door> door(Part part, String here) {
        Optional<String> what = at(MappedField.OFFER, part, here + "/what");
        Optional<Terms> terms = terms(part, here + "/terms");
        List<String> forWhom = list(MappedField.FOR_WHOM, part, here + "/forWhom");
        List<String> notForWhom = list(MappedField.NOT_FOR_WHOM, part, here + "/notForWhom");
        List<String> limitations = list(MappedField.LIMITATIONS, part, here + "/limitations");
        Door.Builder door = Door.builder();
        door.what(what.orElse("as mapped"))
                .addAllForWhom(forWhom)
                .addAllNotForWhom(notForWhom)
                .addAllLimitations(limitations)
                .terms(terms)
                .addAllPriceHistory(list(MappedField.PRICE_HISTORY, part, here + "/priceHistory"))
                .discount(at(MappedField.DISCOUNT, part, here + "/discount"))
                .howTo(at(MappedField.HOW_TO, part, here + "/howTo"))
                .evergreen(at(MappedField.EVERGREEN, part, here + "/evergreen"))
                .evergreenTerms(at(MappedField.EVERGREEN_TERMS, part, here + "/evergreenTerms"));
        Door built = door.build();
        boolean nothing = built.equals(Door.builder().what("as mapped").build());
        return nothing ? Optional.empty() : Optional.of(built);
    }

    private Optional<Terms> terms(Part part, String here) {
        Terms.Builder terms = Terms.builder();
        terms.total(at(MappedField.PRICE, part, here + "/total"))
                .commitment(at(MappedField.COMMITMENT, part, here + "/commitment"))
                .renews(at(MappedField.RENEWS, part, here + "/renews"))
                .dataUse(at(MappedField.DATA_USE, part, here + "/dataUse"))
                .nextStep(at(MappedField.NEXT_STEP, part, here + "/nextStep"));
        Terms built = terms.build();
        return built.equals(Terms.builder().build()) ? Optional.empty() : Optional.of(built);
    }

    private List<Choice> choices(Part part, String here) {
        List<Choice> choices = new ArrayList<>();
        if (part.has(MappedList.CHOICES)) {
            for (Part element : part.elements(MappedList.CHOICES)) {
                String at = here + "/" + choices.size();
                Optional<Answer> answer = at(MappedField.CHOICE_ANSWER, element, at + "/answer");
                choices.add(Choice.builder()
                        .answer(answer.orElse(Answer.YES))
                        .label(at(MappedField.CHOICE_LABEL, element, at + "/label")
                                .orElse("?"))
                        .weight(at(MappedField.CHOICE_WEIGHT, element, at + "/weight")
                                .orElse(WEIGHT))
                        .preselected(at(MappedField.CHOICE_PRESELECTED, element, at + "/preselected")
                                .orElse(false))
                        .build());
                places.putIfAbsent(at, element.place());
            }
            return choices;
        }
        List<String> labels = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            MappedField<String> field = label(answer);
            String at = here + "/" + choices.size();
            value(field, part).ifPresent(label -> choices.add(choice(answer, label, part, at)));
            part.read(field).ifPresent(read -> {
                places.putIfAbsent(at + "/label", read.place());
                labels.add(read.place());
            });
        }
        // of a choice that is not there, the place is that of all labels
        labels.stream().reduce(Mapped::common).ifPresent(place -> places.putIfAbsent(here, place));
        return choices;
    }

    private static MappedField<String> label(Answer answer) {
        return switch (answer) {
            case YES -> MappedField.ACCEPT_LABEL;
            case NO -> MappedField.DECLINE_LABEL;
            case LATER -> MappedField.LATER_LABEL;
        };
    }

    private Choice choice(Answer answer, String label, Part part, String here) {
        Choice.Builder choice = Choice.builder();
        choice.answer(answer).label(label);
        if (answer == Answer.YES) {
            choice.weight(at(MappedField.ACCEPT_WEIGHT, part, here + "/weight").orElse(WEIGHT))
                    .preselected(at(MappedField.ACCEPT_PRESELECTED, part, here + "/preselected")
                            .orElse(false));
        } else if (answer == Answer.NO) {
            choice.weight(at(MappedField.DECLINE_WEIGHT, part, here + "/weight").orElse(WEIGHT))
                    .preselected(false);
        } else {
            choice.weight(WEIGHT).preselected(false);
        }
        return choice.build();
    }

    private Message message(Part part, String here) {
        Message.Builder message = Message.builder();
        message.channel(at(MappedField.CHANNEL, part, here + "/channel").orElse(Channel.EMAIL))
                .language(at(MappedField.LANGUAGE, part, here + "/language"))
                .from(at(MappedField.FROM, part, here + "/from"))
                .replyTo(at(MappedField.REPLY_TO, part, here + "/replyTo"))
                .answeredBy(at(MappedField.ANSWERED_BY, part, here + "/answeredBy"))
                .subject(at(MappedField.SUBJECT, part, here + "/subject"))
                .preheader(at(MappedField.PREHEADER, part, here + "/preheader"))
                .body(at(MappedField.BODY, part, here + "/body"))
                .hiddenWords(at(MappedField.HIDDEN_WORDS, part, here + "/hiddenWords"))
                .addAllLinks(list(MappedField.LINKS, part, here + "/links"))
                .addAllHeaders(list(MappedField.HEADERS, part, here + "/headers"))
                .footer(footer(part, here + "/footer"));
        places.putIfAbsent(here, part.place());
        return message.build();
    }

    private Optional<Footer> footer(Part part, String here) {
        Optional<String> identity = at(MappedField.IDENTITY, part, here + "/identity");
        Optional<String> address = at(MappedField.POSTAL_ADDRESS, part, here + "/postalAddress");
        Optional<String> nature = at(MappedField.COMMERCIAL_NATURE, part, here + "/commercialNature");
        Optional<String> reason = at(MappedField.REASON_FOR_CONTACT, part, here + "/reasonForContact");
        if (Stream.of(identity, address, nature, reason).allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(Footer.builder()
                .identity(identity)
                .postalAddress(address)
                .commercialNature(nature)
                .reasonForContact(reason)
                .build());
    }

    private <E> List<E> list(MappedField<List<E>> field, Part part, String here) {
        return at(field, part, here).orElse(List.of());
    }

    /** The value of a field, whose place is remembered. */
    private <V> Optional<V> at(MappedField<V> field, Part part, String here) {
        part.read(field).ifPresent(read -> places.putIfAbsent(here, read.place()));
        return value(field, part);
    }

    @SuppressWarnings("unchecked") // a field is put with a value of its own type only
    private <V> Optional<V> value(MappedField<V> field, Part part) {
        Optional<Read> read = part.read(field);
        return read.isPresent() ? (Optional<V>) read.get().value() : filling.of(field);
    }
}
