package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code --format json} prints, and {@code --compare} reads.
 *
 * @param schema  {@value #SCHEMA}
 * @param reports  a report for each document, in order
 * @param known  how many failures a baseline left out of each report, in order
 * @param items  for each report, in order, the places of failures by names that stay when something is put before them
 * @param unreadable  what could not be read, and why
 */
record CheckOutput(
        String schema,
        List<Report> reports,
        List<Integer> known,
        List<Map<String, String>> items,
        List<String> unreadable) {
    static final String SCHEMA = "ncm/check-output/2";

    static CheckOutput of(List<Page> pages, List<String> unreadable) {
        return new CheckOutput(
                SCHEMA,
                pages.stream().map(Page::report).toList(),
                pages.stream().map(page -> page.known().size()).toList(),
                pages.stream().map(CheckOutput::items).toList(),
                unreadable);
    }

    private static Map<String, String> items(Page page) {
        Map<String, String> items = new TreeMap<>();
        for (Finding failure : page.report().failures()) {
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
            pages.add(Page.of(reports.get(i)).withItems(pointer -> names.getOrDefault(pointer, pointer)));
        }
        return pages;
    }
}
