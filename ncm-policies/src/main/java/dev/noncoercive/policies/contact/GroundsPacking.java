package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The grounds of a permit as a few bytes: what many permits stand on alike is kept once. */
final class GroundsPacking {
    private static final int HAS_GROUNDS = 1;
    private static final int HAS_CONSENT = 2;
    private static final int HAS_BASIS = 4;

    private final Pool<Alike> pool = new Pool<>();

    /** What does not tell one person from another; how much room there was is a small number. */
    private record Alike(Optional<String> noticeVersion, List<Room> room, List<String> profiles) {}

    void pack(Optional<Grounds> grounds, ByteWriter out) {
        if (grounds.isPresent()) {
            pack(grounds.get(), out);
        } else {
            out.octet(0);
        }
    }

    private void pack(Grounds grounds, ByteWriter out) {
        out.octet(HAS_GROUNDS
                | (grounds.consentGivenAt().isPresent() ? HAS_CONSENT : 0)
                | (grounds.basis().isPresent() ? HAS_BASIS : 0));
        out.number(numberOf(grounds));
        grounds.consentGivenAt().ifPresent(out::instant);
        grounds.basis().ifPresent(out::text);
    }

    /** The number of what many grounds of a consent have in common. */
    int numberOf(Grounds grounds) {
        return pool.numberOf(new Alike(grounds.noticeVersion(), grounds.room(), grounds.profiles()));
    }

    /** Grounds that are a consent of some time, and for the rest stand under a number. */
    void pack(int number, long consentGivenAt, ByteWriter out) {
        out.octet(HAS_GROUNDS | HAS_CONSENT);
        out.number(number);
        out.signed(consentGivenAt);
    }

    void skip(ByteReader in) {
        int flags = in.octet();
        if (flags != 0) {
            in.number();
        }
        if ((flags & HAS_CONSENT) != 0) {
            in.signed();
        }
        if ((flags & HAS_BASIS) != 0) {
            in.skipText();
        }
    }

    Optional<Grounds> unpack(ByteReader in) {
        int flags = in.octet();
        if (flags == 0) {
            return Optional.empty();
        }
        Alike alike = pool.at(in.number());
        Optional<Instant> consent = (flags & HAS_CONSENT) == 0 ? Optional.empty() : Optional.of(in.instant());
        Optional<String> basis = (flags & HAS_BASIS) == 0 ? Optional.empty() : Optional.of(in.text());
        return Optional.of(Grounds.of(consent, alike.noticeVersion(), basis, alike.room(), alike.profiles()));
    }
}
