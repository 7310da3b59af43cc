package org.gilcheck.model.policies.regressions;

/**
 * Issue 96387 of CPython as it was mended in September 2022 (3.10.8, 3.11.1, 3.12): a thread that exits takes its own
 * request back.
 *
 * <p>It does so after it has unlocked the mutex, and gilcheck finds that this is too late by one step. The daemon decides to
 * exit and unlocks; now the main thread frees the GIL, still finds the request, and goes to wait for a switch; only then does
 * the daemon take its request back, and exit. The main thread waits for ever, as before, if much more rarely:
 * {@code deadlock}. {@link Gh96387Fixed} swaps two lines.
 */
public final class Gh96387Published extends DaemonThreadExit {

    @Override
    public String name() {
        return "regression-gh-96387-published";
    }

    @Override
    protected void leave() {
        unlock(mutex);
        when(dropRequested, () -> clear(gilDropRequest));
        exitThread();
    }
}
