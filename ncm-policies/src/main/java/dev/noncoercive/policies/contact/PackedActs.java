package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import java.util.List;

/** Acts of one person as a stretch of bytes that nobody changes. */
final class PackedActs {
    private final ActPacking packing;
    private final PersonId person;
    private final byte[] bytes;
    private final int from;
    private final int to;

    PackedActs(ActPacking packing, PersonId person, byte[] bytes, int from, int to) {
        this.packing = packing;
        this.person = person;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    List<PersonAct> toList() {
        return packing.unpack(person, new ByteReader(bytes, from));
    }

    /** The bytes mean something only together with the wordings that were packed beside them. */
    boolean isBy(ActPacking other) {
        return packing.equals(other);
    }

    void copyTo(ByteWriter out) {
        out.copy(bytes, from, to);
    }
}
