package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.scenario.Label.Event;

/**
 * The scratch memory in which one step is carried out. Where a step has several outcomes, the code that carries it out
 * asks {@link #choose}; the step is then done again for every combination of answers.
 */
final class Execution {
    private static final int MOST_CHOICES = 64;

    final long[] state;
    private final int[] answers = new int[MOST_CHOICES];
    private final int[] limits = new int[MOST_CHOICES];
    private int depth;
    private int cursor;
    private boolean disabled;
    private Fault fault = Fault.NONE;
    private long events;

    Execution(int words) {
        state = new long[words];
    }

    void clear() {
        Arrays.fill(state, 0);
        Arrays.fill(answers, 0);
        Arrays.fill(limits, 0);
        depth = 0;
        cursor = 0;
        disabled = false;
        fault = Fault.NONE;
        events = 0;
    }

    /** Before the first outcome of a move. */
    void restart() {
        depth = 0;
    }

    /** Before each outcome: a fresh copy of the state that the move starts from. */
    void begin(long[] states, int offset) {
        System.arraycopy(states, offset, state, 0, state.length);
        cursor = 0;
        disabled = false;
        fault = Fault.NONE;
        events = 0;
    }

    /** Asks which of {@code count} things happens: all of 0 to {@code count - 1}, one after the other. */
    int choose(int count) {
        if (count <= 1) {
            return 0;
        }
        if (cursor == depth) {
            answers[depth] = 0;
            limits[depth] = count;
            depth++;
        }
        return answers[cursor++];
    }

    /** Turns to the next outcome; false if there is none. */
    boolean nextOutcome() {
        while (depth > 0) {
            if (++answers[depth - 1] < limits[depth - 1]) {
                return true;
            }
            depth--;
        }
        return false;
    }

    /** The move cannot happen (in this way) now. */
    void disable() {
        disabled = true;
    }

    boolean isDisabled() {
        return disabled;
    }

    /** The move is an error; the first one counts. */
    void fail(Fault what) {
        if (fault == Fault.NONE) {
            fault = what;
        }
    }

    Fault fault() {
        return fault;
    }

    void happens(Event event) {
        events |= event.bit();
    }

    long events() {
        return events;
    }
}
