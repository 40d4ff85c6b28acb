package dev.noncoercive.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Our names of columns and theirs: {@code person=email,at=sent_at}. */
final class ColumnNames {
    private final List<String> ours;
    private final Map<String, String> mapped;

    /** Whose names the columns of a file have. */
    private enum Naming {
        OURS_ALONE,
        OURS_AMONG_OTHERS,
        BY_OPTION
    }

    private final Naming naming;

    private ColumnNames(List<String> ours, Map<String, String> mapped, Naming naming) {
        this.ours = ours;
        this.mapped = mapped;
        this.naming = naming;
    }

    /** Our names, beside columns that are not ours. */
    static ColumnNames asTheyAre(List<String> ours) {
        return new ColumnNames(ours, Map.of(), Naming.OURS_AMONG_OTHERS);
    }

    /** Our own format: a column of any other name is a mistake. */
    static ColumnNames complete(List<String> ours) {
        return new ColumnNames(ours, Map.of(), Naming.OURS_ALONE);
    }

    /** As the option {@code --columns} of the command says, if a person wrote it. */
    static ColumnNames byOption(List<String> ours, Optional<String> mapping) throws InputException {
        return new ColumnNames(ours, mapping.isPresent() ? parse(ours, mapping.get()) : Map.of(), Naming.BY_OPTION);
    }

    private static Map<String, String> parse(List<String> ours, String mapping) throws InputException {
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
        return mapped;
    }

    List<String> ours() {
        return ours;
    }

    boolean isComplete() {
        return naming == Naming.OURS_ALONE;
    }

    /** What to do about a column of ours that a file does not have. */
    String help(String our) {
        return switch (naming) {
            case OURS_ALONE -> "";
            case OURS_AMONG_OTHERS -> ". If it has another name, name it `" + our + "` in the file";
            case BY_OPTION -> ". If it has another name, say --columns " + our + "=NAME";
        };
    }

    boolean isMapped(String our) {
        return mapped.containsKey(our);
    }

    String theirs(String our) {
        return mapped.getOrDefault(our, our);
    }
}
