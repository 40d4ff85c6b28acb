package dev.noncoercive.store.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out from the keys used last: few are used often, and working one out takes long. */
final class LatestUsed<K, V> {
    private static final int SIZE_MAX = 4096;
    private static final float LOAD = 0.75f;

    private final Function<K, V> working;
    private final Map<K, V> latest = new LinkedHashMap<>(SIZE_MAX, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > SIZE_MAX;
        }
    };

    LatestUsed(Function<K, V> working) {
        this.working = working;
    }

    V of(K key) {
        synchronized (latest) {
            V known = latest.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = working.apply(key);
        synchronized (latest) {
            latest.put(key, value);
        }
        return value;
    }
}
