package dev.noncoercive.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Our names of columns and theirs: {@code person=email,at=sent_at}. */
final class ColumnNames {
    private final List<String> ours;
    private final Map<String, String> mapped;

    private final boolean complete;

    private ColumnNames(List<String> ours, Map<String, String> mapped, boolean complete) {
        this.ours = ours;
        this.mapped = mapped;
        this.complete = complete;
    }

    static ColumnNames asTheyAre(List<String> ours) {
        return new ColumnNames(ours, Map.of(), false);
    }

    /** Our own format: a column of any other name is a mistake. */
    static ColumnNames complete(List<String> ours) {
        return new ColumnNames(ours, Map.of(), true);
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
            boolean again = mapped.put(our, their.toLowerCase(Locale.ROOT)) != null;
            if (again || new HashSet<>(mapped.values()).size() < mapped.size()) {
                throw new InputException("--columns must name each column once, but was `" + mapping + "`");
            }
        }
        return new ColumnNames(ours, mapped, false);
    }

    List<String> ours() {
        return ours;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isMapped(String our) {
        return mapped.containsKey(our);
    }

    String theirs(String our) {
        return mapped.getOrDefault(our, our);
    }
}
