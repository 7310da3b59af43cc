package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/**
 * The scratch memory in which one step is carried out. Where a step has several outcomes, the code that carries it out
 * asks {@link #choose}; the step is then done again for every combination of answers. In a walk somebody else answers,
 * and the step is done once.
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
    private int woken;
    private @Nullable Choices choices;
    private @Nullable Sleepers unheard;

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
        woken = 0;
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

    /** Lets somebody answer what is asked from now on. */
    void answeredBy(Choices whoever) {
        choices = whoever;
    }

    /** Before a move that is carried out in place, in the state in which the last one ended. */
    void goOn() {
        disabled = false;
        fault = Fault.NONE;
        events = 0;
    }

    /** Asks which of {@code count} things happens: all of 0 to {@code count - 1}, one after the other. */
    int choose(int count) {
        if (count <= 1) {
            return 0;
        }
        return choices == null ? oneAfterTheOther(count) : choices.among(count);
    }

    /** As {@link #choose}: how much longer than the least wake delay one is. */
    int chooseWakeDelay(int count) {
        return choices == null || count <= 1 ? choose(count) : choices.wakeDelay(count);
    }

    /** As {@link #choose}: how late a timer is. */
    int chooseLateness(int count) {
        return choices == null || count <= 1 ? choose(count) : choices.lateness(count);
    }

    /** Asks which of some running threads, as bits, loses its core to a woken one, which may take it; NONE if none does. */
    int choosePreempted(int thread, int running) {
        if (choices != null) {
            return running == 0 ? PackedQueue.NONE : choices.preempted(thread, running);
        }
        return choose(2) == 1 ? chooseOneOf(running) : PackedQueue.NONE;
    }

    /** Asks which of some threads, as bits; NONE if there is none. */
    int chooseOneOf(int candidates) {
        if (candidates == 0) {
            return PackedQueue.NONE;
        }
        int left = candidates;
        for (int before = choose(Integer.bitCount(candidates)); before > 0; before--) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left);
    }

    private int oneAfterTheOther(int count) {
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

    /** A sleeper has been made runnable. */
    void countWoken() {
        woken++;
    }

    /** How many sleepers have been made runnable since some moment. */
    int woken() {
        return woken;
    }

    /** Nobody slept where a signal was given. */
    void signalsNobody(Sleepers place) {
        unheard = place;
    }

    /** No signal has been given yet. */
    void forgetUnheard() {
        unheard = null;
    }

    /** True if nobody slept where the last signal was given, but somebody woken there has not run since. */
    boolean isUnheard() {
        return unheard != null && unheard.isBeingLeft(state);
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
