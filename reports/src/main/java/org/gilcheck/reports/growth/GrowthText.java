package org.gilcheck.reports.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.reports.text.Table;

/** Growth for people. */
public final class GrowthText {
    private static final double GIGABYTE = 1L << 30;

    private GrowthText() {}

    /**
     * Two tables of states, and what fits into a memory.
     *
     * @param axes what the columns stand for
     * @param memory in bytes
     */
    public static String of(Axes axes, List<Growth> all, long memory) {
        StringBuilder text =
                new StringBuilder("States, without taking equal threads for each other. >: explored no further.\n");
        Table threads = header("untimed", axes.mixes());
        all.forEach(growth -> threads.line(line(growth.name(), growth.threads())));
        append(text, threads);
        Table cores = header("timed, " + axes.timedMix(), axes.coreTexts());
        all.forEach(growth -> cores.line(line(growth.name(), growth.cores())));
        append(text, cores);
        Table memories = new Table()
                .line(List.of(
                        String.format(Locale.ROOT, "in %.1f GiB", memory / GIGABYTE),
                        "bytes/state",
                        "states",
                        "untimed threads",
                        "with about"));
        for (Growth growth : all) {
            Capacity capacity = Capacity.of(growth, axes.leastThreads(), memory);
            memories.line(List.of(
                    growth.name(),
                    number("%.1f", capacity.bytesPerState()),
                    number("%,.0f", (double) capacity.states()),
                    Integer.toString(capacity.threads()),
                    number("%,.0f", rounded(capacity.expected()))));
        }
        append(text, memories);
        return text.toString();
    }

    private static Table header(String title, List<String> columns) {
        return new Table().line(cells(title, columns));
    }

    private static List<String> line(String name, List<Size> sizes) {
        return cells(name, sizes.stream().map(Size::text).toList());
    }

    private static List<String> cells(String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        return cells;
    }

    private static void append(StringBuilder text, Table table) {
        text.append('\n');
        table.lines().forEach(line -> text.append(line).append('\n'));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    /** An estimate has two digits. */
    private static double rounded(double value) {
        if (Double.isNaN(value) || value < 100) {
            return value;
        }
        double unit = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(value)) - 1);
        return Math.rint(value / unit) * unit;
    }
}
