package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;

/** A trace as a table: a column for each thread, and what changed. */
public final class TraceText {
    private static final int WIDEST = 40;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";
    private static final int NUMBER_WIDTH = 4;
    private static final int TIME_WIDTH = 6;
    private static final String SWITCH = "- switch -";

    private TraceText() {}

    /** The table; several lines, each ended. */
    public static String of(Trace trace) {
        return table(Printable.of(trace));
    }

    private static String table(Trace trace) {
        List<Integer> columns = shownThreads(trace);
        int[] widths = widths(trace, columns);
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>();
        for (int thread : columns) {
            head.add(trace.threads().get(thread).name());
        }
        row(text, trace.timed(), "step", trace.timed() ? "time" : "", head, widths, "what happens, what changes");
        int acting = Trace.NOBODY;
        for (Step step : trace.steps()) {
            if (trace.hasLoop() && step.number() == trace.loopStart() + 1) {
                text.append("  -- loop: from here for ever --\n");
            }
            if (step.thread() != Trace.NOBODY) {
                if (acting != Trace.NOBODY && acting != step.thread()) {
                    row(text, trace.timed(), "", "", cells(columns, acting, SWITCH), widths, "");
                }
                acting = step.thread();
            }
            add(text, step, trace, columns, widths);
        }
        return text.append(end(trace)).toString();
    }

    /** How a run goes on that does not just end. */
    private static String end(Trace trace) {
        String end = "";
        if (trace.hasLoop()) {
            end = "  -- and so on, from step " + (trace.loopStart() + 1) + " --\n";
        } else if (!trace.reasons().isEmpty()) {
            end = "  -- and then nothing more need ever happen --\n";
        }
        return trace.reasons().isEmpty() ? end : end + "  " + FairnessText.of(trace) + "\n";
    }

    /** The program's threads, and those daemons that act. */
    private static List<Integer> shownThreads(Trace trace) {
        List<Integer> shown = new ArrayList<>();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            int candidate = thread;
            if (thread < trace.programThreads()
                    || trace.steps().stream().anyMatch(step -> step.thread() == candidate)) {
                shown.add(thread);
            }
        }
        return shown;
    }

    private static int[] widths(Trace trace, List<Integer> columns) {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            int thread = columns.get(column);
            int width = Math.max(NARROWEST, trace.threads().get(thread).name().length());
            for (Step step : trace.steps()) {
                if (step.thread() == thread) {
                    width = Math.max(width, step.text().length());
                }
            }
            widths[column] = Math.min(WIDEST, width);
        }
        return widths;
    }

    private static void add(StringBuilder text, Step step, Trace trace, List<Integer> columns, int[] widths) {
        List<String> remarks = new ArrayList<>(step.events());
        remarks.remove(Event.WORK.text());
        remarks.addAll(dispatches(trace.standings(step.number() - 1), step.standings()));
        step.changes().forEach(change -> remarks.add(change.toString()));
        String remark = String.join(", ", remarks);
        String time = trace.timed() ? Long.toString(step.time()) : "";
        if (step.thread() == Trace.NOBODY) {
            row(
                    text,
                    trace.timed(),
                    Integer.toString(step.number()),
                    time,
                    cells(columns, -1, ""),
                    widths,
                    joined(step.text(), remark));
            return;
        }
        List<String> lines = Wrap.at(step.text(), widths[columns.indexOf(step.thread())]);
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0;
            row(
                    text,
                    trace.timed(),
                    first ? Integer.toString(step.number()) : "",
                    first ? time : "",
                    cells(columns, step.thread(), lines.get(i)),
                    widths,
                    first ? remark : "");
        }
    }

    private static List<String> dispatches(List<Standing> before, List<Standing> after) {
        List<String> moves = new ArrayList<>();
        for (int thread = 0; thread < before.size(); thread++) {
            int from = before.get(thread).core();
            int to = after.get(thread).core();
            if (from != to) {
                moves.add((to < 0 ? "leaves core " + from : "dispatch on core " + to) + ": T" + thread);
            }
        }
        return moves;
    }

    private static String joined(String text, String remark) {
        return remark.isEmpty() ? text : text + ", " + remark;
    }

    private static List<String> cells(List<Integer> columns, int thread, String content) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(column == thread ? content : "");
        }
        return cells;
    }

    private static void row(
            StringBuilder text,
            boolean timed,
            String number,
            String time,
            List<String> cells,
            int[] widths,
            String remark) {
        StringBuilder line = new StringBuilder("  ").append(right(number, NUMBER_WIDTH));
        if (timed) {
            line.append(right(time, TIME_WIDTH));
        }
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(GAP).append(cell).append(" ".repeat(Math.max(0, widths[column] - cell.length())));
        }
        text.append(line.append(GAP).append(remark).toString().stripTrailing()).append('\n');
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
