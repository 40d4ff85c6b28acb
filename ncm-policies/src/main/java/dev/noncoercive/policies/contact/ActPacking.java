package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Acts as a few bytes: what many people say alike is kept once; who, when, until when and the id are each one's own. */
final class ActPacking {
    /** Whoever said what many said; no act of a person is kept under it. */
    static final PersonId NOBODY = PersonId.of("nobody");

    static final int HAS_ID = 1;
    static final int HAS_END = 2;

    private final Pool<PersonAct> wordings = new Pool<>();

    PersonAct wording(int number) {
        return wordings.at(number);
    }

    void pack(ActRun acts, ByteWriter out) {
        Optional<PackedActs> packed = acts.packed().filter(known -> known.isBy(this));
        if (packed.isPresent()) {
            packed.get().copyTo(out);
        } else {
            List<PersonAct> all = acts.toList();
            out.number(all.size());
            all.forEach(act -> pack(act, out));
        }
    }

    void pack(PersonAct act, ByteWriter out) {
        Optional<Instant> end = Said.endOf(act);
        out.octet((act.id().isPresent() ? HAS_ID : 0) | (end.isPresent() ? HAS_END : 0));
        Optional<Instant> noEnd = end.map(any -> Instant.EPOCH);
        out.number(wordings.numberOf(with(act, NOBODY, Instant.EPOCH, Optional.empty(), noEnd)));
        out.instant(act.at());
        end.ifPresent(out::instant);
        act.id().ifPresent(out::text);
    }

    /** What was said; whole acts are made only when somebody asks for them. */
    ActRun read(PersonId person, ByteReader in) {
        int from = in.place();
        int count = in.number();
        List<Said> said = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int flags = in.octet();
            said.add(said(flags, in));
            if ((flags & HAS_ID) != 0) {
                in.skipText();
            }
        }
        return ActRun.packed(said, in.packedSince(from, this, person));
    }

    private Said said(int flags, ByteReader in) {
        PersonAct wording = wordings.at(in.number());
        Instant at = in.instant();
        return new Said(wording, at, (flags & HAS_END) == 0 ? Optional.empty() : Optional.of(in.instant()));
    }

    List<PersonAct> unpack(PersonId person, ByteReader in) {
        int count = in.number();
        List<PersonAct> acts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            acts.add(unpackOne(person, in));
        }
        return Collections.unmodifiableList(acts);
    }

    PersonAct unpackOne(PersonId person, ByteReader in) {
        int flags = in.octet();
        Said said = said(flags, in);
        Optional<String> id = (flags & HAS_ID) == 0 ? Optional.empty() : Optional.of(in.text());
        return with(said.wording(), person, said.at(), id, said.end());
    }

    private static PersonAct with(
            PersonAct act, PersonId person, Instant at, Optional<String> id, Optional<Instant> end) {
        PersonAct own = act.as(id, person, at);
        if (own instanceof ConsentGiven given) {
            return given.withValidUntil(end);
        }
        return own instanceof Paused paused ? paused.withUntil(end.orElse(paused.until())) : own;
    }
}
