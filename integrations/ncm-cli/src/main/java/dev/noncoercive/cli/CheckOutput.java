package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --format json} prints, and {@code --compare} reads.
 *
 * @param schema  {@value #SCHEMA}
 * @param reports  a report for each document, in order
 * @param known  the failures that a baseline left out of each report, in order
 * @param items  for each report, in order, the places of failures by names that stay when something is put before them
 * @param unreadable  what could not be read, and why
 */
record CheckOutput(
        String schema,
        List<Report> reports,
        List<List<Finding>> known,
        List<Map<String, String>> items,
        List<String> unreadable) {
    static final String SCHEMA = "ncm/check-output/2";

    /** What a file does not hold is empty. */
    CheckOutput {
        reports = orEmpty(reports);
        known = orEmpty(known);
        items = orEmpty(items);
        unreadable = orEmpty(unreadable);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static CheckOutput of(List<Page> pages, List<String> unreadable) {
        return new CheckOutput(
                SCHEMA,
                pages.stream().map(Page::report).toList(),
                pages.stream().map(Page::known).toList(),
                pages.stream().map(CheckOutput::items).toList(),
                unreadable);
    }

    private static Map<String, String> items(Page page) {
        Map<String, String> items = new TreeMap<>();
        List<Finding> failures = new ArrayList<>(page.known());
        failures.addAll(page.report().failures());
        for (Finding failure : failures) {
            String item = page.items().apply(failure.location());
            if (!item.equals(failure.location())) {
                items.put(failure.location(), item);
            }
        }
        return items;
    }

    /** The reports, with their items. */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Map<String, String> names = i < items.size() ? items.get(i) : Map.of();
            List<Finding> leftOut = i < known.size() ? known.get(i) : List.of();
            pages.add(Page.of(reports.get(i))
                    .withItems(pointer -> names.getOrDefault(pointer, pointer))
                    .without(reports.get(i), leftOut));
        }
        return pages;
    }
}
