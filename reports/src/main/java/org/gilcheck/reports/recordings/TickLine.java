package org.gilcheck.reports.recordings;

import java.util.List;
import java.util.regex.Pattern;
import org.gilcheck.properties.UsageException;

/**
 * A line of the log, such as {@code t2 100 5351 ENTRY}.
 *
 * @param number of the line in the file, from 1
 * @param thread what the log calls it
 * @param ticks how many are left until the interpreter checks whether to give the GIL up
 * @param clock how many ticks all threads have executed
 */
record TickLine(int number, String thread, long ticks, long clock, Word word) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}");
    private static final Pattern GAP = Pattern.compile("[ \\t]+");
    private static final int LONGEST_NAME = 100;

    /** @throws UsageException if it is none, with what was expected */
    static TickLine of(String file, int number, String line) {
        List<String> parts = List.of(GAP.split(line.strip(), -1));
        if (parts.size() != 4) {
            throw wrong(file, number, "expected THREAD TICKS CLOCK WORD, such as t2 100 5351 ENTRY", line);
        }
        String thread = parts.get(0);
        if (thread.length() > LONGEST_NAME) {
            throw wrong(file, number, "expected a thread's name of at most " + LONGEST_NAME + " characters", thread);
        }
        long ticks = whole(file, number, "the ticks left", parts.get(1));
        long clock = whole(file, number, "the tick clock", parts.get(2));
        if (clock < 0) {
            throw wrong(file, number, "expected the tick clock, a whole number from 0", parts.get(2));
        }
        if (!Word.names().contains(parts.get(3))) {
            throw wrong(file, number, "expected one of " + String.join(", ", Word.names()), parts.get(3));
        }
        return new TickLine(number, thread, ticks, clock, Word.valueOf(parts.get(3)));
    }

    private static long whole(String file, int number, String what, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(file, number, "expected " + what + ", a whole number", text);
        }
        return Long.parseLong(text);
    }

    private static UsageException wrong(String file, int number, String expected, String found) {
        return new UsageException(file + ", line " + number + ": " + expected + ", but found " + Quoted.of(found));
    }
}
