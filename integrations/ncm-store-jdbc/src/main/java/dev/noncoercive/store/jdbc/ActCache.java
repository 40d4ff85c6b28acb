package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import java.util.LinkedHashMap;
import java.util.Map;

/** Acts read before, by their text. They never change, and reading one takes longer than deciding on it. */
final class ActCache {
    private static final int SIZE_MAX = 4096;
    private static final float LOAD = 0.75f;

    private final Map<String, PersonAct> latest = new LinkedHashMap<>(SIZE_MAX, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PersonAct> eldest) {
            return size() > SIZE_MAX;
        }
    };

    PersonAct act(String text) {
        synchronized (latest) {
            PersonAct known = latest.get(text);
            if (known != null) {
                return known;
            }
        }
        PersonAct read = Texts.act(text);
        synchronized (latest) {
            latest.put(text, read);
        }
        return read;
    }
}
