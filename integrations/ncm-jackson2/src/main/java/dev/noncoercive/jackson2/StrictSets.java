package dev.noncoercive.jackson2;

import java.util.LinkedHashSet;
import java.util.TreeSet;

/** Sets that refuse what they hold already, instead of dropping it. */
final class StrictSets {
    private StrictSets() {}

    private static boolean added(boolean isNew) {
        if (!isNew) {
            throw new IllegalArgumentException(Words.VALUE_TWICE);
        }
        return true;
    }

    /** A set in the order of its values. */
    static final class Sorted<E> extends TreeSet<E> {
        private static final long serialVersionUID = 1L;

        Sorted() {}

        @Override
        public boolean add(E element) {
            return added(super.add(element));
        }
    }

    /** A set in the order of the document. */
    static final class Linked<E> extends LinkedHashSet<E> {
        private static final long serialVersionUID = 1L;

        Linked() {}

        @Override
        public boolean add(E element) {
            return added(super.add(element));
        }
    }
}
