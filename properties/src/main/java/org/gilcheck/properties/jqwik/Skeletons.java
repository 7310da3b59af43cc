package org.gilcheck.properties.jqwik;

import static org.gilcheck.properties.jqwik.Statement.around;
import static org.gilcheck.properties.jqwik.Statement.simple;
import static org.gilcheck.properties.jqwik.Statement.when;
import static org.gilcheck.properties.jqwik.Statement.whileTrue;
import static org.gilcheck.properties.jqwik.Word.CLEAR_ASKED;
import static org.gilcheck.properties.jqwik.Word.CLEAR_BUSY;
import static org.gilcheck.properties.jqwik.Word.LOCKED;
import static org.gilcheck.properties.jqwik.Word.SET_BUSY;
import static org.gilcheck.properties.jqwik.Word.SIGNAL;
import static org.gilcheck.properties.jqwik.Word.TRY_BUSY;
import static org.gilcheck.properties.jqwik.Word.YIELD;

import java.util.List;

/** The locks that random policies are made from, each of which excludes: one for each way in which real GILs are built. */
final class Skeletons {
    /** A flag under a mutex, with a condition; a checkpoint lets go if somebody waits (OCaml). */
    private static final RandomPolicy COUNTED = new RandomPolicy(
            List.of(around(
                    LOCKED,
                    whileTrue(Guard.BUSY, simple(Word.COUNT_UP), simple(Word.WAIT), simple(Word.COUNT_DOWN)),
                    simple(SET_BUSY))),
            List.of(around(LOCKED, simple(CLEAR_BUSY), simple(SIGNAL))),
            List.of(when(Guard.SOMEBODY_WAITS, simple(YIELD))));

    /** As before, but a waiter whose patience is over asks the holder to let go (CPython 3.2). */
    private static final RandomPolicy ASKED = new RandomPolicy(
            List.of(around(
                    LOCKED,
                    whileTrue(
                            Guard.BUSY,
                            simple(Word.TIMED_WAIT),
                            when(Guard.TIMED_OUT_WHILE_BUSY, simple(Word.SET_ASKED))),
                    simple(SET_BUSY),
                    simple(CLEAR_ASKED))),
            List.of(around(LOCKED, simple(CLEAR_BUSY), simple(SIGNAL))),
            List.of(when(Guard.ASKED, simple(YIELD))));

    /** As before, and the one that was asked waits until another has the lock. */
    private static final RandomPolicy SWITCHING = new RandomPolicy(
            List.of(around(
                    LOCKED,
                    whileTrue(Guard.BUSY, simple(Word.TIMED_WAIT), when(Guard.TIMED_OUT, simple(Word.SET_ASKED))),
                    simple(SET_BUSY),
                    simple(Word.SET_LAST),
                    simple(CLEAR_ASKED),
                    simple(Word.SIGNAL_SWITCH))),
            List.of(around(
                    LOCKED,
                    simple(CLEAR_BUSY),
                    simple(SIGNAL),
                    when(Guard.ASKED, whileTrue(Guard.WAS_LAST, simple(Word.WAIT_FOR_SWITCH))))),
            List.of(when(Guard.ASKED, simple(YIELD))));

    /** Nothing but a mutex. */
    private static final RandomPolicy MUTEX =
            new RandomPolicy(List.of(simple(Word.LOCK)), List.of(simple(Word.UNLOCK)), List.of(simple(YIELD)));

    /** A flag that threads spin for. */
    private static final RandomPolicy SPINNING = new RandomPolicy(
            List.of(simple(TRY_BUSY), whileTrue(Guard.FAILED, simple(Word.YIELD_PROCESSOR), simple(TRY_BUSY))),
            List.of(simple(CLEAR_BUSY)),
            List.of(simple(YIELD)));

    /** A flag and an event (CPython 2 on Windows). */
    private static final RandomPolicy EVENT = new RandomPolicy(
            List.of(simple(TRY_BUSY), whileTrue(Guard.FAILED, simple(Word.WAIT_FOR_TURN), simple(TRY_BUSY))),
            List.of(simple(CLEAR_BUSY), simple(Word.GIVE_TURN)),
            List.of(simple(YIELD)));

    /** A semaphore of one unit (CPython 2 on Linux). */
    private static final RandomPolicy SEMAPHORE =
            new RandomPolicy(List.of(simple(Word.TAKE_UNIT)), List.of(simple(Word.GIVE_UNIT)), List.of(simple(YIELD)));

    /** A queue: whoever stands first has the lock; the others are parked (Ruby). */
    private static final RandomPolicy QUEUE = new RandomPolicy(
            List.of(simple(Word.QUEUE_UP), whileTrue(Guard.NOT_FIRST, simple(Word.PARK))),
            List.of(simple(Word.LEAVE_QUEUE), simple(Word.UNPARK)),
            List.of(simple(YIELD)));

    private Skeletons() {}

    static List<RandomPolicy> all() {
        return List.of(MUTEX, SEMAPHORE, SPINNING, EVENT, QUEUE, COUNTED, ASKED, SWITCHING);
    }
}
