package dev.noncoercive.gate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the page of figures of the contact gate. Arguments: the file, how many people to keep in memory, and how large a heap they get. */
public final class GateTable {
    private GateTable() {}

    private static final double BUSY = 0.1;
    private static final long LOOKED_MILLIS = 5_000;

    /**
     * Figures of a busy machine are low, and their ratios uncertain: that must stand beside them. The load average would tell of the build that
     * started this.
     */
    private static String busyness() throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad();
        Thread.sleep(LOOKED_MILLIS);
        double load = system.getCpuLoad();
        if (load < 0) {
            return "Whether anything else ran just before is not known on this machine.";
        }
        return String.format(
                Locale.ROOT,
                "Just before, the processors were busy for %.0f %% of the time, %s.",
                100 * load,
                load > BUSY ? "so other work ran and the figures are to be taken again" : "so nothing else ran then");
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
                "are in a process each, and take turns of a million questions; each figure is the median of 15 turns, after twelve million decisions of the gate and four million of Bucket4j that are",
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
