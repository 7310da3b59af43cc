package org.gilcheck.model.policies;

/**
 * OCaml 4.09 to 4.14 (2019 to 2022; otherlibs/systhreads/st_posix.h and st_stubs.c, commit 7a27cd56b1, #2112): every 50 ms
 * the thread that runs yields, if anybody waits, in one critical section: it frees the lock, signals, counts itself among
 * those that wait, and sleeps on the same condition, all before it lets go of the mutex. So the yielder cannot win against
 * the thread that it has woken: POSIX does not let a signal wake a thread that begins to wait later. A. Hunter wrote it
 * because {@link OCaml312} needed 10,000 and more yields for one switch; after it, two threads that yield to each other
 * change with every yield, "with some very rare exceptions, most likely from other uncommon blocking region invocations".
 *
 * <p>Such an exception is what gilcheck finds with three threads. Only the signal of the yield is sent under the mutex;
 * {@code st_masterlock_release}, with which a thread enters a blocking section, is as old as before and signals after it has
 * unlocked. If another thread takes the lock in between and is made to yield, and the late signal comes when the yielder
 * already sleeps, it may wake the yielder, which finds the lock free before the thread does that was to have it. A release
 * that signals before it unlocks would not have this.
 *
 * <p>With more than two threads nothing says which of them the condition wakes, and who comes newly takes a lock that is
 * free before one that has been woken for it. So a thread can be passed by without bound: on NetBSD the test of this very
 * change never ended with four threads, but did with two (#10067).
 */
public final class OCaml409 extends OCamlMasterLock {
    @Override
    public String name() {
        return "ocaml-4.09";
    }

    /** {@code caml_thread_yield}, which looks at the count without the mutex first. */
    @Override
    void threadYield() {
        when(waiters.isMoreThan(0), this::stThreadYield);
    }

    /** {@code st_thread_yield}. */
    private void stThreadYield() {
        lock(lock);
        when(waiters.isMoreThan(0), () -> {
            release(() -> {
                clear(busy);
                signal(isFree);
            });
            acquire(() -> {
                increment(waiters);
                await(isFree, lock);
                whileTrue(busy, () -> await(isFree, lock));
                set(busy);
                decrement(waiters);
            });
        });
        unlock(lock);
    }
}
