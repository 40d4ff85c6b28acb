package dev.noncoercive.policies.contact;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The plain cases that were met under some rules, each looked into once. */
final class PlainCases {
    /** More cases than that are not remembered; whoever meets others decides those one by one. */
    private static final int CASES_MAX = 10_000;

    /** Odd and large, so that no two short rows of small numbers are one. */
    private static final long NEXT = 0x9E3779B97F4A7C15L;

    private final RuleBook rules;
    private final HistoryPacking packing;
    /** By a hash, under which there may be another case; nothing where the case is not plain. */
    private final ConcurrentMap<Long, Optional<PlainCase>> cases = new ConcurrentHashMap<>();

    PlainCases(RuleBook rules, HistoryPacking packing) {
        this.rules = rules;
        this.packing = packing;
    }

    @SuppressWarnings("ReferenceEquality") // another object is looked into anew, that is all
    boolean areUnder(RuleBook other) {
        return rules == other;
    }

    /** The case of a request to who said this in this order, if it is plain. */
    @Nullable
    PlainCase of(ContactRequest request, int[] wordings) {
        long hash = request.labelsHash();
        for (int wording : wordings) {
            hash = (hash ^ wording) * NEXT;
        }
        Optional<PlainCase> known = cases.get(hash);
        if (known == null && cases.size() < CASES_MAX) {
            known = PlainCase.of(request, rules, wordings, packing);
            cases.putIfAbsent(hash, known);
        }
        return known != null && known.isPresent() && known.get().isOf(request, wordings) ? known.get() : null;
    }
}
