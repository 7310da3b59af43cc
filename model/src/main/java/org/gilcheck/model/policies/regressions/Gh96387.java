package org.gilcheck.model.policies.regressions;

/**
 * CPython 3.9 to 3.11.0 (3.10 up to 3.10.7), issue 96387: a program with a daemon thread never ends.
 *
 * <p>The daemon thread waits for the GIL; its patience runs out and it sets the drop request. The main thread, which holds
 * the GIL, begins to shut the interpreter down. The daemon's patience runs out again, it sees that it must exit, and exits,
 * leaving its request. The main thread meets the request in its evaluation loop, frees the GIL, and waits until some other
 * thread has taken it. There is none: {@code deadlock}.
 */
public final class Gh96387 extends DaemonThreadExit {

    @Override
    public String name() {
        return "regression-gh-96387-broken";
    }

    @Override
    protected void leave() {
        unlock(mutex);
        exitThread();
    }
}
