package dev.noncoercive.gate;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the page of figures of the contact gate. Arguments: the file, how many people to keep in memory, and how large a heap they get. */
public final class GateTable {
    private GateTable() {}

    /** Figures of a busy machine are low, and their ratios uncertain: that must stand beside them. */
    private static String busyness() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        boolean busy = load > Runtime.getRuntime().availableProcessors() / 2.0;
        return String.format(
                Locale.ROOT,
                "Load of the machine when the run began: %.1f, %s.",
                load,
                busy
                        ? "so other work ran beside it and the figures are to be taken again"
                        : "so nothing else ran beside it");
    }

    public static void main(String[] args) throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "# Performance",
                "",
                "How fast, small and exact the contact gate is, beside what people use today. Every line is measured in one run with its",
                "competitor, and the ratio is what counts: figures of other machines differ. A line below its floor is a known debt.",
                "",
                "```",
                "mvn -P benchmarks,gate-table -pl benchmarks -am package -Dmaven.test.skip.exec=true",
                "```",
                "",
                "writes this page (two heaps of " + args[2]
                        + "; with less memory: `-Dncm.people=1000000 -Dncm.heap=1g`).",
                "The databases commit to the disk; each figure is the median of three or five runs of a few seconds. In memory, the gate and Bucket4j",
                "are in a process each, and take turns of 200,000 questions; each figure is the median of 61 turns, after twelve million decisions that are",
                "not counted. What is asked is made beforehand, a thousand at a time, as it would come from a wire.",
                "",
                "Machine: " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + System.getProperty("java.version") + ", " + System.getProperty("os.name") + ".",
                busyness(),
                "",
                Row.HEAD));
        lines.addAll(MemoryTable.lines(Integer.parseInt(args[1]), args[2]));
        lines.addAll(SqliteTable.lines());
        lines.addAll(PostgresTable.lines());
        lines.add("");
        lines.forEach(System.out::println);
        Files.write(Path.of(args[0]), lines);
    }
}
