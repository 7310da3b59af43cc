package org.gilcheck.model.policies.regressions;

/**
 * Issue 96387 of CPython, mended for good: a thread that exits takes its own request back before it unlocks the mutex, so
 * that the holder, which frees the GIL with the mutex locked, cannot see a request without a thread behind it.
 */
public final class Gh96387Fixed extends DaemonThreadExit {

    @Override
    public String name() {
        return "regression-gh-96387-fixed";
    }

    @Override
    protected void leave() {
        when(dropRequested, () -> clear(gilDropRequest));
        unlock(mutex);
        exitThread();
    }
}
