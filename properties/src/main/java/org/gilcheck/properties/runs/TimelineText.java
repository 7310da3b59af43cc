package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;

/** A trace as one line of characters per thread and per core: one character for where it stands after each step. */
public final class TimelineText {
    private static final String LEGEND =
            "# holds the GIL   + holds it without a core   ~ releases it   w wants it, awake   . wants it, blocked";
    private static final int WIDTH = 100;

    private TimelineText() {}

    /** The lines; each ended. */
    public static String of(Trace trace) {
        return lines(Printable.of(trace));
    }

    private static String lines(Trace trace) {
        StringBuilder text = new StringBuilder();
        int length = trace.steps().size();
        for (int start = 0; start < length; start += WIDTH) {
            int end = Math.min(length, start + WIDTH);
            for (String line : block(trace, start, end)) {
                text.append("  ").append(line.stripTrailing()).append('\n');
            }
            text.append('\n');
        }
        return text.append("  ").append(LEGEND).append('\n').toString();
    }

    private static List<String> block(Trace trace, int start, int end) {
        int label = labelWidth(trace);
        List<String> lines = new ArrayList<>();
        lines.add(pad("step", label) + ruler(start, end));
        if (trace.timed()) {
            lines.add(pad("time", label) + times(trace, start, end));
        }
        if (trace.hasLoop() && end > trace.loopStart()) {
            lines.add(pad("loop", label) + loop(trace, start, end));
        }
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            StringBuilder line =
                    new StringBuilder(pad(trace.threads().get(thread).name(), label));
            for (int step = start; step < end; step++) {
                line.append(symbol(trace.standings(step + 1).get(thread), trace.timed()));
            }
            lines.add(line.toString());
        }
        for (int core = 0; core < trace.cores(); core++) {
            StringBuilder line = new StringBuilder(pad("core " + core, label));
            for (int step = start; step < end; step++) {
                line.append(onCore(trace.standings(step + 1), core));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int labelWidth(Trace trace) {
        int width = "core 0".length();
        for (Actor thread : trace.threads()) {
            width = Math.max(width, thread.name().length());
        }
        return width + 2;
    }

    /** The number of every tenth step, ending above it. */
    private static String ruler(int start, int end) {
        StringBuilder ruler = new StringBuilder(" ".repeat(end - start));
        for (int step = start; step < end; step++) {
            String number = Integer.toString(step + 1);
            int from = step - start - number.length() + 1;
            if ((step + 1) % 10 == 0 && from >= 0) {
                ruler.replace(from, from + number.length(), number);
            }
        }
        return ruler.toString();
    }

    /** The time where it changes, as far as there is room. */
    private static String times(Trace trace, int start, int end) {
        StringBuilder line = new StringBuilder();
        long shown = trace.time(start);
        for (int step = start; step < end; step++) {
            Step now = trace.steps().get(step);
            if (line.length() <= step - start) {
                boolean changes = now.time() != shown;
                line.append(changes ? Long.toString(now.time()) : " ");
                shown = now.time();
            }
        }
        line.setLength(Math.min(line.length(), end - start));
        return line.toString();
    }

    /** Over the steps of the loop a line that begins and ends with an angle. */
    private static String loop(Trace trace, int start, int end) {
        StringBuilder line = new StringBuilder();
        for (int step = start; step < end; step++) {
            boolean isLast = step == trace.steps().size() - 1;
            line.append(step < trace.loopStart() ? ' ' : step == trace.loopStart() ? '<' : isLast ? '>' : '-');
        }
        return line.toString();
    }

    private static char symbol(Standing standing, boolean timed) {
        return switch (standing.phase()) {
            case HOLDS -> timed && standing.core() < 0 ? '+' : '#';
            case RELEASING -> '~';
            case WANTS -> standing.blocked() ? '.' : 'w';
            case OUTSIDE -> ' ';
        };
    }

    private static char onCore(List<Standing> standings, int core) {
        for (int thread = 0; thread < standings.size(); thread++) {
            if (standings.get(thread).core() == core) {
                return Character.forDigit(thread, Character.MAX_RADIX);
            }
        }
        return ' ';
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
