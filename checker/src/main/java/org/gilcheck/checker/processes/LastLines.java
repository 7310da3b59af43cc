package org.gilcheck.checker.processes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The end of what was printed, in bounded space. */
public final class LastLines {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private final Deque<String> lines = new ArrayDeque<>();

    /** The next line. */
    public void accept(String line) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(shortened(line));
    }

    /** The beginning of a long line. */
    public static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** Those that came last, in their order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
