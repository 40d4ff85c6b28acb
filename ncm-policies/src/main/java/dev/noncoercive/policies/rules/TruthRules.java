package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.campaign.OpenDisclosure;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.SourceKind;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.FirstNotice;
import dev.noncoercive.model.invitation.Interest;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Speaker;
import dev.noncoercive.model.invitation.Testimonial;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** T01 to T05, R02 and R03: what is true, who says it, and what people get to know. */
final class TruthRules {
    private static final List<String> HYPE = WordList.of("hype.txt");

    private TruthRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                RulePolicy.of(in, "ncm.truth.claims-have-evidence", Invitation.class, TruthRules::claims),
                RulePolicy.of(in, "ncm.truth.proof-is-real", Invitation.class, TruthRules::proof),
                RulePolicy.of(in, "ncm.truth.bad-news-first", Campaign.class, TruthRules::badNewsFirst),
                RulePolicy.of(in, "ncm.truth.who-speaks", Invitation.class, TruthRules::whoSpeaks),
                RulePolicy.of(in, "ncm.rights.notice-plain-own-language", Campaign.class, TruthRules::notice),
                RulePolicy.of(in, "ncm.rights.my-record", Campaign.class, TruthRules::myRecord));
    }

    private static void claims(Invitation invitation, Seen seen) {
        for (int i = 0; i < invitation.claims().size(); i++) {
            Claim claim = invitation.claims().get(i);
            String location = "/claims/" + i;
            boolean dated =
                    claim.evidence().stream().allMatch(one -> !one.asOf().isAfter(seen.at()))
                            && claim.snapshot()
                                    .map(count -> !count.asOf().isAfter(seen.at()))
                                    .orElse(true);
            if (claim.evidence().isEmpty() && claim.snapshot().isEmpty()) {
                seen.unknown(location, "evidence");
            } else {
                seen.check(dated, location, "future");
            }
        }
        for (int i = 0; i < invitation.credits().size(); i++) {
            seen.need(invitation.credits().get(i).licence(), "/credits/" + i, "licence")
                    .ifPresent(licence -> seen.pass());
        }
        // gloss is no falsehood: good to know and no more
        Words.judge(HYPE, invitation, Severity.INFO, seen);
    }

    private static void proof(Invitation invitation, Seen seen) {
        for (int i = 0; i < invitation.testimonials().size(); i++) {
            Testimonial testimonial = invitation.testimonials().get(i);
            String location = "/testimonials/" + i;
            seen.check(testimonial.interest() == Interest.OWN, location + "/interest", "paid");
            future(testimonial.saidAt(), location + "/saidAt", seen);
            future(testimonial.agreedAt(), location + "/agreedAt", seen);
            boolean known = testimonial.by().isPresent()
                    && testimonial.agreedAt().isPresent()
                    && testimonial.saidAt().isPresent()
                    && testimonial.verified().isPresent();
            if (!known) {
                seen.unknown(location, "testimonial");
            }
        }
    }

    private static void future(Optional<Instant> when, String location, Seen seen) {
        when.ifPresent(instant -> seen.check(!instant.isAfter(seen.at()), location, "future"));
    }

    private static void badNewsFirst(Campaign campaign, Seen seen) {
        for (int i = 0; i < campaign.disclosures().size(); i++) {
            OpenDisclosure disclosure = campaign.disclosures().get(i);
            String location = "/disclosures/" + i;
            if (disclosure.knownSince().isAfter(seen.at())) {
                continue;
            }
            boolean told =
                    disclosure.toldAt().filter(at -> !at.isAfter(seen.at())).isPresent();
            boolean asks = campaign.invitations().stream().anyMatch(PressureRelieved::asks);
            seen.check(told || !asks, location, "untold", ConsentRules.day(disclosure.knownSince()));
            askedMeanwhile(campaign, disclosure, seen);
        }
    }

    private static void askedMeanwhile(Campaign campaign, OpenDisclosure disclosure, Seen seen) {
        List<Contact> contacts = campaign.record().map(ContactRecord::contacts).orElse(List.of());
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            boolean meanwhile = contact.ask().isPresent()
                    && contact.at().isAfter(disclosure.knownSince())
                    && disclosure.toldAt().map(contact.at()::isBefore).orElse(true);
            seen.check(!meanwhile, "/record/contacts/" + i, "asked", ConsentRules.day(disclosure.knownSince()));
        }
    }

    private static void whoSpeaks(Invitation invitation, Seen seen) {
        seen.need(invitation.voice(), "", "voice").ifPresent(voice -> {
            boolean plain = voice.interest() == Interest.OWN && voice.speaker() == Speaker.PERSON;
            String who = voice.interest() == Interest.OWN
                    ? voice.speaker().text()
                    : voice.interest().text();
            seen.check(plain || voice.disclosed(), "/voice", "undisclosed", who);
        });
    }

    private static void notice(Campaign campaign, Seen seen) {
        Set<Language> wanted = wanted(campaign);
        boolean strangers = campaign.consents().stream().anyMatch(TruthRules::isFromElsewhere);
        boolean judged = !wanted.isEmpty();
        boolean untold = false;
        for (int i = 0; i < campaign.invitations().size(); i++) {
            Invitation invitation = campaign.invitations().get(i);
            String location = "/invitations/" + i;
            if (invitation.firstNotice().isPresent()) {
                told(invitation.firstNotice().get(), location + "/firstNotice", seen);
                judged = true;
            } else if (strangers) {
                seen.unknown(location, "firstNotice");
            } else {
                untold = true;
            }
            if (!wanted.isEmpty()) {
                inLanguage(invitation.messages(), wanted, location, seen);
            }
        }
        if (judged && untold) {
            whereFrom(campaign, seen);
        }
    }

    /** An invitation without a first notice passes only where it is known that nobody comes from elsewhere. */
    private static void whereFrom(Campaign campaign, Seen seen) {
        if (campaign.consents().isEmpty()) {
            seen.unknown("", "consents");
        }
        for (int i = 0; i < campaign.consents().size(); i++) {
            if (campaign.consents().get(i).source().isEmpty()) {
                seen.unknown("/consents/" + i, "source");
            }
        }
    }

    /** What each person asked for last. */
    private static Set<Language> wanted(Campaign campaign) {
        Map<PersonId, PreferencesSet> last = campaign.record().stream()
                .flatMap(record -> record.acts().stream())
                .filter(PreferencesSet.class::isInstance)
                .map(PreferencesSet.class::cast)
                .collect(Collectors.toMap(
                        PreferencesSet::person,
                        act -> act,
                        (known, heard) -> heard.at().isBefore(known.at()) ? known : heard));
        return last.values().stream()
                .flatMap(act -> act.preferences().language().stream())
                .map(Language::base)
                .collect(Collectors.toSet());
    }

    private static boolean isFromElsewhere(Consent consent) {
        return consent.source()
                .filter(source -> source.kind() != SourceKind.FIRST_PARTY)
                .isPresent();
    }

    private static void told(FirstNotice notice, String location, Seen seen) {
        seen.check(notice.sourceTold(), location + "/sourceTold", "source");
        seen.check(notice.rightsTold(), location + "/rightsTold", "rights");
        seen.check(notice.objectionSeparate(), location + "/objectionSeparate", "objection");
    }

    /** Each language that somebody asked for has a message. */
    private static void inLanguage(List<Message> messages, Set<Language> wanted, String location, Seen seen) {
        Set<Language> spoken = messages.stream()
                .flatMap(message -> message.language().stream())
                .map(Language::base)
                .collect(Collectors.toSet());
        boolean known = !messages.isEmpty()
                && messages.stream().allMatch(message -> message.language().isPresent());
        if (!known) {
            seen.unknown(location, "language");
            return;
        }
        for (Language language : wanted.stream().sorted().toList()) {
            seen.check(spoken.contains(language), location + "/messages", "language", language.value());
        }
    }

    private static void myRecord(Campaign campaign, Seen seen) {
        seen.need(campaign.recordAccess(), "", "recordAccess").ifPresent(access -> {
            seen.check(access.receipts(), "/recordAccess/receipts", "receipts");
            seen.check(access.fullExport(), "/recordAccess/fullExport", "export");
            access.within()
                    .ifPresent(time -> seen.limit(
                            Parameter.EXPORT_WITHIN,
                            row -> !seen.at().plus(time).isAfter(seen.after(row, seen.at())),
                            "/recordAccess/within",
                            "late"));
        });
    }
}
