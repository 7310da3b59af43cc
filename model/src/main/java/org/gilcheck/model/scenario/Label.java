package org.gilcheck.model.scenario;

import java.util.List;

/**
 * What the framework writes on a step: who acts, in which kind of move, which of its outcomes, and what happened towards
 * the GIL. Packed in a {@code long}.
 */
public final class Label {
    /** Who acts when time passes. */
    public static final int NOBODY = 0xff;

    private static final int KIND_SHIFT = 8;
    private static final int OUTCOME_SHIFT = 12;
    private static final int OUTCOME_MASK = 0xffff;
    private static final int EVENT_SHIFT = 32;
    private static final int FURTHER_SHIFT = 46;
    private static final int MOST_FURTHER = 0x7fff;
    private static final long PUTS_OFF = 1L << 62;

    private Label() {}

    /** The kinds of move. */
    public enum Move {
        /** A thread takes the step at its program point. */
        STEP,
        /** A timed wait or a sleep ends because its time is over. */
        TIMER,
        /** A wait on a condition ends for no reason. */
        SPURIOUS,
        /** A woken thread's wake delay is over. */
        ARRIVAL,
        /** A thread's time slice is over and another gets its core. */
        SLICE_END,
        /** A message arrives. */
        MESSAGE,
        /** A signal arrives for a thread. */
        SIGNAL,
        /** A message arrives for a thread that looks for messages, but does not wait for one. */
        POSTED,
        /** Time passes. */
        TIME;

        /** True for a move that need never happen, whatever the threads do: nobody can count on it. */
        public boolean isUnasked() {
            return this == SPURIOUS || this == SIGNAL || this == POSTED;
        }
    }

    /** What can happen in a step towards the GIL, the locks and the program's work. */
    public enum Event {
        /** The thread begins to want the GIL. */
        REQUEST("request"),
        /** The thread gets the GIL. */
        GRANT("grant"),
        /** The thread gives up the GIL. */
        DROP("drop"),
        /** The thread gives up the GIL because its checkpoint says so; always with {@link #DROP}. */
        FORCED("forced"),
        /** The thread does work. */
        WORK("work"),
        /** A message for the thread arrives. */
        IO_READY("ioReady"),
        /** The thread has dealt with a message. */
        IO_DONE("ioDone"),
        /** A signal for the thread arrives. */
        SIGNAL_ARRIVES("signalArrives"),
        /** The thread runs the handler of a signal. */
        SIGNAL_HANDLED("signalHandled"),
        /** The thread was woken and found the lock taken. */
        WOKE_IN_VAIN("wokeInVain"),
        /** The thread used a lock. */
        LOCK_USE("lock use"),
        /** The thread has got a mutex or a semaphore for which it may have had to wait. */
        LOCK_TAKEN("lock taken"),
        /** The thread falls asleep on a condition. */
        WAITS("waits"),
        /** The step is faulty. */
        FAULT("fault");

        /** What is told of a step in traces; the others can be seen from its text. */
        public static final List<Event> TOLD = List.of(
                REQUEST,
                GRANT,
                DROP,
                FORCED,
                WORK,
                IO_READY,
                IO_DONE,
                SIGNAL_ARRIVES,
                SIGNAL_HANDLED,
                WOKE_IN_VAIN,
                FAULT);

        private final String text;

        Event(String text) {
            this.text = text;
        }

        /** The event's name in traces. */
        public String text() {
            return text;
        }

        @SuppressWarnings("EnumOrdinal") // labels live no longer than the program
        long bit() {
            return 1L << (EVENT_SHIFT + ordinal());
        }
    }

    private static final Move[] MOVES = Move.values();

    @SuppressWarnings("EnumOrdinal") // saved runs keep outcomes by their number, not labels
    static long of(int thread, Move move, int outcome, long events) {
        return thread | ((long) move.ordinal() << KIND_SHIFT) | ((long) outcome << OUTCOME_SHIFT) | events;
    }

    /** The thread that acts or is acted on, or {@link #NOBODY}. */
    public static int thread(long label) {
        return (int) (label & 0xff);
    }

    public static Move move(long label) {
        return MOVES[(int) (label >>> KIND_SHIFT) & 0xf];
    }

    /** Which of the move's possible outcomes this is, from 0. */
    public static int outcome(long label) {
        return (int) (label >>> OUTCOME_SHIFT) & OUTCOME_MASK;
    }

    /** True if anything happened in a step, towards the GIL, the locks or the program's work. */
    public static boolean hasEvents(long label) {
        return label >>> EVENT_SHIFT != 0;
    }

    /** The label of a step that was taken together with further ones. */
    static long withFurther(long label, int steps) {
        return label | ((long) Math.min(steps, MOST_FURTHER) << FURTHER_SHIFT);
    }

    /** How many further steps were taken together with this one, as {@link Scenario#partialOrder} does; 0 elsewhere. */
    public static int furtherSteps(long label) {
        return (int) (label >>> FURTHER_SHIFT) & MOST_FURTHER;
    }

    /** The label of the first step from a state from which not all steps are taken. */
    static long puttingOff(long label) {
        return label | PUTS_OFF;
    }

    /** True for the first step from a state from which {@link Scenario#partialOrder} does not take all. */
    public static boolean putsOff(long label) {
        return (label & PUTS_OFF) != 0;
    }

    public static boolean has(long label, Event event) {
        return (label & event.bit()) != 0;
    }
}
