package org.gilcheck.model.policies;

/**
 * OCaml 3.12 to 4.08 (2010 to 2019; otherlibs/systhreads/st_posix.h and st_stubs.c): every 50 ms the thread that runs
 * yields, which is to enter a blocking section and to leave it again, if anybody waits. That is: free the lock, signal,
 * and take the lock again.
 *
 * <p>Nothing makes the thread that has been woken faster than the one that woke it. On Linux a call of
 * {@code sched_yield} in between was taken out for kernel 2.6 (PR#2663), which did not help; from then on a thread that
 * computes lost the lock to hardly anybody (#7669, 2017: "preemption happens only rarely"). 4.07 put a {@code nanosleep}
 * of one nanosecond between release and acquire (#1533). It lasts about as long as a wake-up, so that the other
 * mostly wins; this policy is the lock without that nap. But who naps is not counted among those who wait: of two threads
 * that call {@code Thread.yield} in a loop, one yielded once, and then the other ran through 10,000 and more
 * yields, each of which saw nobody wait, before the first was back in the queue; pinned to one processor, that took tens to
 * hundreds of milliseconds (#2112, 2018). {@link OCaml409} has the cure.
 */
public final class OCaml312 extends OCamlMasterLock {
    @Override
    public String name() {
        return "ocaml-3.12";
    }

    /** {@code caml_thread_yield}. */
    @Override
    void threadYield() {
        when(waiters.isMoreThan(0), () -> {
            release();
            acquire();
        });
    }
}
