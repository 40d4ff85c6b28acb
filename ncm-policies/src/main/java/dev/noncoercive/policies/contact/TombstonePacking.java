package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tombstone as a few bytes: what many people had said no to is kept once. */
final class TombstonePacking {
    private final ActPacking acts;
    private final Pool<Map<SenderId, Set<Channel>>> opened = new Pool<>();

    TombstonePacking(ActPacking acts) {
        this.acts = acts;
    }

    void pack(Tombstone tombstone, ByteWriter out) {
        out.instant(tombstone.at());
        out.instant(tombstone.heldUntil());
        out.signed(tombstone.mark());
        out.number(tombstone.keptNos().size());
        for (KeptNo no : tombstone.keptNos()) {
            acts.pack(no.said(), out);
            out.number(opened.numberOf(no.opened()));
        }
    }

    Tombstone read(ByteReader in) {
        Instant at = in.instant();
        Instant heldUntil = in.instant();
        long mark = in.signed();
        int count = in.number();
        List<KeptNo> nos = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PersonAct said = acts.unpackOne(ActPacking.NOBODY, in);
            nos.add(KeptNo.of(said).butFor(opened.at(in.number())));
        }
        return Tombstone.of(at, heldUntil).withMark(mark).withKeptNos(nos);
    }
}
