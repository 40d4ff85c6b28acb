package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a campaign that policies look at, each with its place. */
final class Subjects {
    /** A part and its JSON Pointer in the campaign. */
    record Located<T>(T subject, String pointer) {}

    private final List<Located<?>> all = new ArrayList<>();

    private Subjects(Campaign campaign) {
        all.add(new Located<>(campaign, ""));
        each("/consents", campaign.consents());
        each("/invitations", campaign.invitations());
        for (int i = 0; i < campaign.invitations().size(); i++) {
            each(
                    "/invitations/" + i + "/messages",
                    campaign.invitations().get(i).messages());
        }
        each("/ledgers", campaign.ledgers());
        campaign.enough().ifPresent(enough -> all.add(new Located<>(enough, "/enough")));
    }

    private void each(String pointer, List<?> parts) {
        for (int i = 0; i < parts.size(); i++) {
            all.add(new Located<>(parts.get(i), pointer + "/" + i));
        }
    }

    static Subjects of(Campaign campaign) {
        return new Subjects(campaign);
    }

    <T> List<Located<T>> ofKind(Class<T> kind) {
        List<Located<T>> parts = new ArrayList<>();
        for (Located<?> part : all) {
            if (kind.isInstance(part.subject())) {
                parts.add(new Located<>(kind.cast(part.subject()), part.pointer()));
            }
        }
        return parts;
    }

    /** What a campaign would have to bring for there to be a part of a kind; empty where having none is an answer. */
    static Optional<String> missing(Class<?> kind) {
        if (kind == Consent.class) {
            return Optional.of("consents");
        }
        if (kind == ReciprocityLedger.class) {
            return Optional.of("ledgers");
        }
        if (kind == EnoughThreshold.class) {
            return Optional.of("enough");
        }
        boolean known = kind == Campaign.class || kind == Invitation.class || kind == Message.class;
        if (!known) {
            throw new IllegalArgumentException("subject must be Campaign, Invitation, Message, Consent,"
                    + " ReciprocityLedger or EnoughThreshold, but was " + kind.getSimpleName());
        }
        return Optional.empty();
    }
}
