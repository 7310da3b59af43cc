package org.gilcheck.properties.mutants;

import java.util.List;

/** Why mutants of the policies that come with gilcheck survive. */
final class Explanations {
    private static final String FINALIZING = "It matters only to threads that end while the interpreter is shut down,"
            + " where the original can deadlock, too: no verdict is left to change.";
    private static final String COUNTED_AFRESH = "Marks are counted afresh also where nobody else has run in between,"
            + " and so nobody has waited: the slice that follows is no longer than any other.";
    private static final String LOST_REQUEST = "A request that is made between the two is lost, and made again an"
            + " interval later; on no run that is the worst of any number.";
    private static final String LATE_MARK = "The mark comes after the release instead of before it; whoever sees"
            + " it late does so on no run that is the worst of any number.";
    private static final String LOST_MARK = "A mark that comes when the thread has just got the GVL back is lost;"
            + " the next one comes a period later, which the worst runs have anyway.";
    private static final String UNDER_THE_MUTEX = "The mutex is held over all the steps, and the timer thread, which"
            + " looks without it, does the same whatever it sees in between.";
    private static final String FIRST_ROUND =
            "The timer's loop begins with its second half: only its first round" + " differs.";
    private static final String MISSED_SWITCH = "The switch can be missed, so that who yields waits for the next one;"
            + " but it does not want the GIL yet, and no property is about those.";

    static final List<Explanation> ALL = List.of(
            new Explanation(
                    "cpython-2",
                    "'if (true)' instead of 'if (pendingcalls_to_do)'",
                    "The flag is tested again inside; all that can differ is that the main thread clears it a step early when a signal arrives just then."),
            new Explanation(
                    "cpython-2",
                    "'release()' before 'if (pendingcalls_to_do)'",
                    "The pending calls are made without the GIL. What they do in C needs it, but in the model they only set flags that others set as well."),
            new Explanation("cpython-3.2", "'unlock gil_mutex' before 'gil_drop_request = false'", LOST_REQUEST),
            new Explanation("cpython-3.12", "'unlock mutex' before 'gil_drop_request = false'", LOST_REQUEST),
            new Explanation("cpython-3.13", "'unlock mutex' before 'gil_drop_request_bit = false'", LOST_REQUEST),
            new Explanation("strict-hand-off", "'unlock mutex' before 'drop_request = false'", LOST_REQUEST),
            new Explanation(
                    "cpython-3.", "unlocks for a moment before 'wait on switch_cond with switch_mutex'", MISSED_SWITCH),
            new Explanation("cpython-3.12", "without 'gil_drop_request = false'", FINALIZING),
            new Explanation("cpython-3.13", "without 'gil_drop_request_bit.of(holder_tstate) = false'", FINALIZING),
            new Explanation("cpython-3.", "'if (!drop_requested)' instead of 'if (drop_requested)'", FINALIZING),
            new Explanation("cpython-3.", "'if (false)' instead of 'if (drop_requested)'", FINALIZING),
            new Explanation("cpython-3.", "without 'drop_requested = true'", FINALIZING),
            new Explanation(
                    "cpython-3.",
                    "'if (false)' instead of 'if ((finalizing != none) && (finalizing != self))'",
                    "A thread that gets the GIL while the interpreter is shut down goes on, which no property forbids."),
            new Explanation(
                    "cpython-3.13",
                    "'if (finalizing != none)' instead of 'if ((finalizing != none) && (finalizing != self))'",
                    FINALIZING),
            new Explanation(
                    "cpython-3.13",
                    "'if ((finalizing != none) && (finalizing != self))' before 'unlock switch_mutex'",
                    FINALIZING),
            new Explanation(
                    "priority-gil",
                    "'if (timed out && gil_locked)' before 'wait on io_cond with gil_mutex for switch interval'",
                    "The request comes a round later, but a holder that computes has been asked before the wait."),
            new Explanation("priority-gil", "'release()' before 'cpu_bound = true'", LATE_MARK),
            new Explanation("priority-gil", "'release()' before 'cpu_bound = false'", LATE_MARK),
            new Explanation(
                    "ruby-1.8",
                    "without 'rb_thread_pending = false'",
                    "A tick stays pending over a blocking call, so that the next thread yields too early; a tick at a bad moment makes it do so as well."),
            new Explanation("ruby-1.9.2", "'if (slice > 0)' before 'timer_interrupt = false'", LOST_MARK),
            new Explanation(
                    "ruby-",
                    "not one step: 'atomically { gvl.waiting = gvl.waiting + 1; if (gvl.waiting...'",
                    UNDER_THE_MUTEX),
            new Explanation(
                    "ruby-",
                    "not one step: 'atomically { gvl.waiting = gvl.waiting - 1; if (gvl.need_yie...'",
                    UNDER_THE_MUTEX),
            new Explanation(
                    "ruby-1.9.3",
                    "'if (true)' instead of 'if (gvl.need_yield)'",
                    "Where nobody waits the yield leaves out sched_yield, which is for nobody then."),
            new Explanation(
                    "ruby-1.9.3",
                    "'if (gvl.waiting > 0)' before 'atomically { if (running_thread != none); }'",
                    FIRST_ROUND),
            new Explanation(
                    "ruby-3.3",
                    "'if (timeslice_wait_inf)' before 'timeslice_wait_inf = !(sched->is_running && !(size(sched->re...'",
                    FIRST_ROUND),
            new Explanation(
                    "ruby-2.0",
                    "'if (gvl.wait_yield)' instead of 'while (gvl.wait_yield)'",
                    "Only a spurious wake-up or a third thread makes the second test matter, which in time is more states than are tried."),
            new Explanation(
                    "ruby-3.3",
                    "'if (true)' instead of 'if (!(size(sched->readyq) == 0))'",
                    "The timer thread is woken, or the GVL given up and taken back under the lock, although nobody waits: that takes no time."),
            new Explanation("ruby-3.3", "'if (true)' instead of 'if (running_thread != self)'", COUNTED_AFRESH),
            new Explanation("ruby-3.3", "without 'running_thread = self'", COUNTED_AFRESH),
            new Explanation(
                    "ruby-3.3",
                    "'unlock sched->lock_' before 'atomically { if (running_thread != self); running_thread = s...'",
                    "Who runs is stored after the lock is free again, and only the thread itself and the timer look at it."),
            new Explanation(
                    "ruby-3.3",
                    "not one step: 'atomically { sched->running = head(sched->readyq); dequeue t...'",
                    UNDER_THE_MUTEX),
            new Explanation(
                    "ruby-3.3",
                    "'if (((running_time + 1) * 1) >= ((quantum << priority(self))...' before 'timer_interrupt = false'",
                    LOST_MARK),
            new Explanation(
                    "ruby-3.3",
                    "'if (true)' instead of 'if (timed out)'",
                    "The timer also marks when it was woken early, and the time slice may be shorter; two threads alone do not wake it early."),
            new Explanation(
                    "ocaml-4.09",
                    "'busy = false' before 'lock lock'",
                    "The flag is cleared a step before the mutex is taken, but all who look at it need the mutex."),
            new Explanation(
                    "ocaml-4.09",
                    "'signal is_free' before 'busy = false'",
                    "Both are done with the mutex held, which the woken thread needs."),
            new Explanation(
                    "ocaml-4.09",
                    "'if (true)' instead of 'if (waiters > 0)'",
                    "It is tested twice, before the mutex is taken and after it, and while somebody has the GIL waiters do not go away in between."));

    private Explanations() {}
}
