package dev.noncoercive.policies.pressure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Splits of the labelled rows into folds: by row, the fold in each split. */
record Folds(String name, List<int[]> splits) {
    private static final int OF_A_KIND = 10;

    /** The first so many random and grouped splits of a fold file, for rows in the order given. */
    static List<Folds> read(Path file, List<Row> rows, int splits) {
        Map<String, int[]> bySource = new HashMap<>();
        for (String line : Row.lines(file)) {
            String[] cells = line.split("\t", -1);
            bySource.put(
                    cells[0],
                    Arrays.stream(cells).skip(2).mapToInt(Integer::parseInt).toArray());
        }
        Folds random = new Folds("random folds", new ArrayList<>());
        Folds grouped = new Folds("grouped folds", new ArrayList<>());
        for (int split = 0; split < splits; split++) {
            random.splits().add(column(split, rows, bySource));
            grouped.splits().add(column(OF_A_KIND + split, rows, bySource));
        }
        return List.of(random, grouped);
    }

    private static int[] column(int column, List<Row> rows, Map<String, int[]> bySource) {
        return rows.stream()
                .mapToInt(row -> bySource.getOrDefault(row.source(), new int[2 * OF_A_KIND])[column])
                .toArray();
    }

    /** One shuffled split into five with as many of each label in every fold, for a set without a fold file. */
    static Folds stratified(List<Row> rows, long seed) {
        int[] folds = new int[rows.size()];
        for (boolean pressing : new boolean[] {true, false}) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).pressing() == pressing) {
                    members.add(i);
                }
            }
            java.util.Collections.shuffle(members, new Random(seed));
            for (int i = 0; i < members.size(); i++) {
                folds[members.get(i)] = i % 5;
            }
        }
        return new Folds("stratified folds", List.of(folds));
    }
}
