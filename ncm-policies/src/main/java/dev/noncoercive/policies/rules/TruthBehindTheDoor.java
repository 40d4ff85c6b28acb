package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.policies.CheckContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** I09: price, commitment, renewal, use of data and the next step are stated, and free means nothing to pay. */
final class TruthBehindTheDoor extends StandardPolicy<Invitation> {
    private static final List<String> FREE = WordList.of("free.txt");

    TruthBehindTheDoor(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.truth-behind-the-door", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        Optional<Door> door = invitation.door();
        if (door.isEmpty()) {
            return List.of(info().unknown("", "door"));
        }
        Terms terms = door.get().terms().orElseGet(() -> Terms.builder().build());
        List<Finding> findings = new ArrayList<>();
        List<String> missing = missing(terms);
        if (!missing.isEmpty()) {
            String location = door.get().terms().isPresent() ? "/door/terms" : "/door";
            findings.add(fail(location, "missing", String.join(", ", missing)));
        }
        if (terms.renews().orElse(false) && terms.renewal().isEmpty()) {
            findings.add(fail("/door/terms/renews", "renewal"));
        }
        terms.total()
                .filter(total -> !total.isZero())
                .ifPresent(total -> findings.addAll(saidToBeFree(invitation.messages(), total)));
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    private static List<String> missing(Terms terms) {
        List<String> missing = new ArrayList<>();
        if (terms.total().isEmpty()) {
            missing.add("total");
        }
        if (terms.commitment().isEmpty()) {
            missing.add("commitment");
        }
        if (terms.renews().isEmpty()) {
            missing.add("renews");
        }
        if (terms.dataUse().isEmpty()) {
            missing.add("dataUse");
        }
        if (terms.nextStep().isEmpty()) {
            missing.add("nextStep");
        }
        return missing;
    }

    private List<Finding> saidToBeFree(List<Message> messages, Money total) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Words.in(messages.get(i), "/messages/" + i, text -> Words.firstWholeIn(FREE, text)).stream()
                    .map(found -> Quotes.at(
                            fail(found.text().location(), "free", total),
                            found.text().words(),
                            found.span()))
                    .forEach(findings::add);
        }
        return findings;
    }
}
