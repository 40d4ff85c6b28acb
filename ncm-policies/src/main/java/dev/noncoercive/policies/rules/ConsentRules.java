package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.audience.AttributeOrigin;
import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.audience.PersonalAttribute;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.DefaultState;
import dev.noncoercive.model.consent.ExpressBasis;
import dev.noncoercive.model.consent.Expression;
import dev.noncoercive.model.consent.ImpliedBasis;
import dev.noncoercive.model.consent.ImpliedBy;
import dev.noncoercive.model.consent.Introduction;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.consent.Proof;
import dev.noncoercive.model.consent.SoftOptIn;
import dev.noncoercive.model.consent.SourceKind;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** C02 to C12: how a consent came about, how long it lives, and what is kept about people. */
final class ConsentRules {
    private static final Set<Expression> NO_ACT =
            Set.of(Expression.PRESELECTED_BOX, Expression.ACCEPTED_TERMS, Expression.INACTIVITY);
    private static final Set<SourceKind> NOT_GIVEN = Set.of(SourceKind.BOUGHT, SourceKind.SCRAPED, SourceKind.APPENDED);
    private static final List<String> WALLET = WordList.of("wallet.txt");

    private ConsentRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                RulePolicy.of(in, "ncm.consent.affirmative-act", Consent.class, ConsentRules::affirmativeAct),
                RulePolicy.of(in, "ncm.consent.granular-unconditional", Consent.class, ConsentRules::unconditional),
                RulePolicy.of(in, "ncm.consent.informed-provable", Consent.class, ConsentRules::provable),
                RulePolicy.of(in, "ncm.consent.not-expired", Consent.class, ConsentRules::notExpired),
                RulePolicy.of(in, "ncm.consent.soft-opt-in", Consent.class, ConsentRules::softOptIn),
                RulePolicy.of(in, "ncm.consent.refusal-rests", Campaign.class, ConsentRules::refusalRests),
                RulePolicy.of(in, "ncm.consent.children", Campaign.class, ConsentRules::children),
                RulePolicy.of(in, "ncm.consent.list-provenance", Consent.class, ConsentRules::provenance),
                RulePolicy.of(in, "ncm.consent.referral-once", Campaign.class, ConsentRules::referralOnce),
                RulePolicy.of(
                        in,
                        "ncm.consent.no-sensitive-or-wallet-profile",
                        Campaign.class,
                        ConsentRules::noWalletProfile));
    }

    /** How a consent came about matters while it permits contact, and where somebody was asked. */
    private static boolean isExpressInForce(Consent consent, Seen seen) {
        boolean express = consent.basis().map(ExpressBasis.class::isInstance).orElse(true);
        return express && consent.stateAt(seen.at()).permitsContact();
    }

    private static void affirmativeAct(Consent consent, Seen seen) {
        if (!isExpressInForce(consent, seen)) {
            return;
        }
        if (consent.defaultState().filter(DefaultState.ON::equals).isPresent()) {
            seen.fail("/defaultState", "default");
        }
        Optional<Expression> expression = consent.expression();
        if (expression.isEmpty() || expression.get() == Expression.NOT_RECORDED) {
            seen.unknown("", "expression");
        } else {
            seen.check(
                    !NO_ACT.contains(expression.get()),
                    "/expression",
                    "expression",
                    expression.get().text());
        }
    }

    private static void unconditional(Consent consent, Seen seen) {
        if (!isExpressInForce(consent, seen)) {
            return;
        }
        if (!consent.conditionalOn().isEmpty()) {
            seen.fail("/conditionalOn", "conditional", String.join(", ", consent.conditionalOn()));
        }
        if (!consent.bundledWith().isEmpty()) {
            seen.fail("/bundledWith", "bundled", consent.bundledWith());
        }
        // that there was no condition can be said of what the person was shown
        seen.need(consent.notice(), "", "notice").ifPresent(notice -> seen.pass());
    }

    private static void provable(Consent consent, Seen seen) {
        if (!isExpressInForce(consent, seen)) {
            return;
        }
        if (consent.expression().filter(Expression.NOT_RECORDED::equals).isPresent()) {
            seen.fail("/expression", "not-recorded");
        }
        consent.notice().ifPresent(notice -> noticeTells(notice, consent, seen));
        Optional<Proof> proof = consent.proof();
        boolean selfTyped = proof.flatMap(Proof::selfTyped).orElse(false);
        if (selfTyped && proof.flatMap(Proof::confirmedAt).isEmpty()) {
            seen.fail("/proof", "unconfirmed");
        }
        if (consent.notice().isEmpty() || proof.isEmpty()) {
            seen.unknown("", consent.notice().isEmpty() ? "notice" : "proof");
        } else {
            seen.pass();
        }
    }

    private static void noticeTells(Notice notice, Consent consent, Seen seen) {
        if (notice.sender().filter(shown -> !shown.equals(consent.sender())).isPresent()) {
            seen.fail("/notice/sender", "other-sender");
        }
        List<String> missing = new ArrayList<>();
        if (notice.hash().isEmpty()) {
            missing.add("hash");
        }
        if (notice.language().isEmpty()) {
            missing.add("language");
        }
        if (notice.cadence().isEmpty()) {
            missing.add("cadence");
        }
        if (notice.withdrawal().isEmpty()) {
            missing.add("withdrawal");
        }
        if (!missing.isEmpty()) {
            seen.unknown("/notice", "notice");
        }
    }

    private static void notExpired(Consent consent, Seen seen) {
        if (!consent.stateAt(seen.at()).permitsContact()
                || consent.basis().filter(ImpliedBasis.class::isInstance).isPresent()) {
            return;
        }
        Instant last = consent.lastOwnAct().orElseGet(() -> lastYes(consent, seen.at()));
        seen.limit(lives(consent), row -> seen.after(row, last).isAfter(seen.at()), "", "old", day(last));
    }

    /** What limits how long it lives. */
    private static List<Parameter> lives(Consent consent) {
        List<Parameter> lives = new ArrayList<>(List.of(Parameter.CONSENT_LIFE));
        if (consent.channels().contains(Channel.CALL)) {
            lives.add(Parameter.CALL_CONSENT_LIFE);
        }
        if (consent.purpose().equals(Purpose.PROFILING)) {
            lives.add(Parameter.PROFILING_CONSENT_LIFE);
        }
        return lives;
    }

    private static Instant lastYes(Consent consent, Instant at) {
        return consent.history().stream()
                .filter(event -> event.state().permitsContact() && !event.at().isAfter(at))
                .map(ConsentEvent::at)
                .max(Instant::compareTo)
                .orElse(at);
    }

    private static void softOptIn(Consent consent, Seen seen) {
        if (!consent.stateAt(seen.at()).permitsContact()) {
            return;
        }
        consent.basis()
                .filter(SoftOptIn.class::isInstance)
                .map(SoftOptIn.class::cast)
                .ifPresent(basis -> {
                    seen.check(basis.isComplete(), "/basis", "condition");
                    seen.limit(
                            Parameter.SOFT_OPT_IN_GROUNDS,
                            row -> row.words().contains(basis.ground().text()),
                            "/basis/ground",
                            "ground",
                            basis.ground().text());
                    List<String> channels =
                            consent.channels().stream().map(Channel::value).toList();
                    seen.limit(
                            Parameter.SOFT_OPT_IN_CHANNELS,
                            row -> row.words().containsAll(channels),
                            "/channels",
                            "channel",
                            String.join(", ", channels));
                });
        consent.basis()
                .filter(ImpliedBasis.class::isInstance)
                .map(ImpliedBasis.class::cast)
                .ifPresent(basis -> {
                    if (basis.by() == ImpliedBy.RELATIONSHIP) {
                        seen.unknown("/basis", "basis");
                    } else {
                        Parameter life =
                                basis.by() == ImpliedBy.PURCHASE ? Parameter.PURCHASE_LIFE : Parameter.INQUIRY_LIFE;
                        seen.limit(
                                life,
                                row -> seen.after(row, basis.since()).isAfter(seen.at()),
                                "/basis/since",
                                "implied",
                                day(basis.since()));
                    }
                });
    }

    static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    private static void refusalRests(Campaign campaign, Seen seen) {
        for (int i = 0; i < campaign.consents().size(); i++) {
            Consent consent = campaign.consents().get(i);
            for (int j = 0; j < consent.history().size(); j++) {
                ConsentEvent event = consent.history().get(j);
                if (event.state() == ConsentState.REFUSED && !event.at().isAfter(seen.at())) {
                    asksAfter(event.at(), consent, i, seen);
                }
            }
        }
    }

    private static void asksAfter(Instant no, Consent consent, int index, Seen seen) {
        for (int j = 0; j < consent.history().size(); j++) {
            ConsentEvent event = consent.history().get(j);
            if (event.state() == ConsentState.REQUESTED && event.at().isAfter(no)) {
                boolean call = consent.channels().equals(Set.of(Channel.CALL));
                rested(no, event.at(), consent, call, "/consents/" + index + "/history/" + j, seen);
            }
        }
        if (seen.campaign().record().isEmpty()) {
            seen.unknown("", "record");
            return;
        }
        seen.pass();
        List<Contact> contacts = seen.campaign().record().get().contacts();
        for (int j = 0; j < contacts.size(); j++) {
            Contact contact = contacts.get(j);
            boolean asksAgain = contact.kind() == ContactKind.CONSENT_REQUEST
                    && contact.person().equals(consent.person())
                    && contact.sender().equals(consent.sender())
                    && contact.purpose().equals(consent.purpose());
            if (asksAgain && contact.at().isAfter(no)) {
                boolean call = contact.channel().equals(Channel.CALL);
                rested(no, contact.at(), consent, call, "/record/contacts/" + j, seen);
            }
        }
    }

    private static void rested(Instant no, Instant again, Consent consent, boolean call, String location, Seen seen) {
        if (consent.rest().filter(rest -> again.isBefore(no.plus(rest))).isPresent()) {
            seen.fail(location, "own-rest", day(no));
            return;
        }
        List<Parameter> rests =
                call ? List.of(Parameter.REFUSAL_REST, Parameter.CALL_REFUSAL_REST) : List.of(Parameter.REFUSAL_REST);
        seen.limit(rests, row -> !again.isBefore(seen.after(row, no)), location, "rest", day(no));
    }

    private static void children(Campaign campaign, Seen seen) {
        boolean directed =
                campaign.audience().flatMap(AudienceProfile::directedAtChildren).orElse(false);
        for (int i = 0; i < campaign.consents().size(); i++) {
            Consent consent = campaign.consents().get(i);
            boolean authorised = consent.parentalAuthority().isPresent();
            String location = "/consents/" + i;
            if (consent.stateAt(seen.at()).permitsContact()
                    && !authorised
                    && consent.ageBand().isPresent()) {
                seen.limit(
                        Parameter.CHILD_AGE,
                        row -> consent.ageBand().get().hasReached((int) row.number()),
                        location + "/ageBand",
                        "young",
                        consent.ageBand().get().text());
            } else if (directed && !authorised) {
                seen.unknown(location, "parentalAuthority");
            } else if (authorised) {
                seen.pass();
            }
        }
        if (directed && campaign.consents().isEmpty()) {
            seen.unknown("", "consents");
        }
    }

    private static void provenance(Consent consent, Seen seen) {
        seen.need(consent.source(), "", "source").ifPresent(source -> {
            seen.check(
                    !NOT_GIVEN.contains(source.kind()),
                    "/source/kind",
                    "kind",
                    source.kind().text());
            if (source.kind() == SourceKind.VOUCHED) {
                seen.need(source.vouchedBy(), "/source", "vouchedBy");
            }
        });
    }

    private static void referralOnce(Campaign campaign, Seen seen) {
        for (int i = 0; i < campaign.introductions().size(); i++) {
            Introduction introduction = campaign.introductions().get(i);
            String location = "/introductions/" + i;
            seen.check(introduction.referrerNamed(), location + "/referrerNamed", "unnamed");
            seen.check(introduction.agreedBy(seen.at()), location, "not-agreed");
            if (campaign.record().isEmpty()) {
                seen.unknown(location, "record");
            } else {
                onlyOne(introduction, campaign.record().get().contacts(), seen);
            }
        }
    }

    private static void onlyOne(Introduction introduction, List<Contact> contacts, Seen seen) {
        int count = 0;
        for (int j = 0; j < contacts.size(); j++) {
            if (contacts.get(j).introduction().filter(introduction.id()::equals).isPresent()) {
                count++;
                seen.check(count <= 1, "/record/contacts/" + j, "again", count);
            }
        }
    }

    private static void noWalletProfile(Campaign campaign, Seen seen) {
        if (campaign.audience().isEmpty()) {
            seen.unknown("", "audience");
            return;
        }
        List<PersonalAttribute> attributes = campaign.audience().get().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            String location = "/audience/attributes/" + i;
            PersonalAttribute attribute = attributes.get(i);
            if (Words.firstIn(WALLET, attribute.name()).isPresent()) {
                // an inferred worth is a fact of the profile, a mere name is words
                Severity loud = attribute.origin() == AttributeOrigin.INFERRED ? Severity.ERROR : Severity.WARNING;
                seen.fail(loud, location + "/name", "wallet", attribute.name());
            } else if (attribute.sensitive().isEmpty()) {
                seen.unknown(location, "sensitive");
            } else {
                seen.check(!attribute.sensitive().get(), location + "/sensitive", "sensitive", attribute.name());
            }
        }
    }
}
