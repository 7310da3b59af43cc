package org.gilcheck.model.policies;

import org.gilcheck.model.language.Mutex;

/**
 * Ruby 1.9.0 to 1.9.2 (YARV, December 2007 to 2010; thread.c): the first Ruby with a native thread for each of its threads,
 * and so the first that needed a giant VM lock. The GVL is a bare pthread mutex. Every 10 ms a timer thread marks the
 * thread that runs, which then unlocks, yields its core and locks again.
 *
 * <p>Whether that switches threads is left to the mutex. A barging one (Linux) mostly does not: the thread that has just
 * unlocked it is running, the one it has woken is not ({@code sched_yield} gives way to threads that are ready for this
 * core, and the woken one gets another). D. Beazley measured 1000 messages of four calls beside a thread that computes:
 * 5839 s on Linux with eight cores, where 1.18 s were enough without that thread; 42.0 s on Mac OS X, whose mutex was fair
 * and made each call wait for 10 ms, and 10.5 s there with all cores but one switched off (RuPy 2011). Ruby's developers
 * knew it as Bug #2359, "one thread acquires the GVL again and again"; {@link RubyFifo} was the first cure.
 */
public final class Ruby192 extends Ruby19 {
    private final Mutex gvl = mutex("global_vm_lock");

    @Override
    public String name() {
        return "ruby-1.9.2";
    }

    @Override
    protected void gvlAcquire() {
        lock(gvl);
    }

    @Override
    protected void defineRelease() {
        unlock(gvl);
    }
}
