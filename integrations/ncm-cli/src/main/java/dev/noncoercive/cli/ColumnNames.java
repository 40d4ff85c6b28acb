package dev.noncoercive.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Our names of columns and theirs: {@code person=email,at=sent_at}. */
final class ColumnNames {
    private final List<String> ours;
    private final Map<String, String> mapped;

    private ColumnNames(List<String> ours, Map<String, String> mapped) {
        this.ours = ours;
        this.mapped = mapped;
    }

    static ColumnNames asTheyAre(List<String> ours) {
        return new ColumnNames(ours, Map.of());
    }

    /** Reads the mapping that a person wrote. */
    static ColumnNames parse(List<String> ours, String mapping) throws InputException {
        Map<String, String> mapped = new LinkedHashMap<>();
        for (String pair : mapping.split(",", -1)) {
            int equals = pair.indexOf('=');
            String our = equals < 0 ? "" : pair.substring(0, equals).strip();
            String their = pair.substring(equals + 1).strip();
            if (!ours.contains(our) || their.isEmpty()) {
                throw new InputException("--columns must be pairs such as `person=email,at=sent_at` of "
                        + String.join(", ", ours) + ", but was `" + pair + "`");
            }
            mapped.put(our, their.toLowerCase(Locale.ROOT));
        }
        return new ColumnNames(ours, mapped);
    }

    List<String> ours() {
        return ours;
    }

    boolean isMapped(String our) {
        return mapped.containsKey(our);
    }

    String theirs(String our) {
        return mapped.getOrDefault(our, our);
    }
}
