package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wordings read before, by their text: many people say the same, and reading takes longer than deciding. */
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

    PersonAct wording(String text) {
        synchronized (latest) {
            PersonAct known = latest.get(text);
            if (known != null) {
                return known;
            }
        }
        PersonAct read = Texts.wording(text);
        synchronized (latest) {
            latest.put(text, read);
        }
        return read;
    }
}
