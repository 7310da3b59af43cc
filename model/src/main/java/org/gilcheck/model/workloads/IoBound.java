package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.language.Workload;

/**
 * Answers messages for ever. A message takes some system calls (the echo server of D. Beazley's RuPy 2011 talk, slide
 * 62, makes four: receive the size, receive the body, send the size, send the body). The first sleeps until the message
 * arrives; for the others the data is there, but the interpreter does not know, and gives up the GIL all the same.
 */
public final class IoBound extends Workload {
    /** What a call takes when the data is there: 1000 messages of four calls took 1.29 s without load (slide 17). */
    static final Duration SYSTEM_CALL = Duration.of("system call", 300, TimeUnit.MICROSECONDS);

    private final int calls;
    private final int service;

    /**
     * A thread that serves messages.
     *
     * @param calls system calls per message, at least 1
     * @param service ticks of work per message, at least 1
     */
    public IoBound(int calls, int service) {
        if (calls < 1 || service < 1) {
            throw new PolicyException(
                    "io with " + calls + " calls and " + service + " ticks of work a message: both must be at least 1");
        }
        this.calls = calls;
        this.service = service;
    }

    @Override
    public String name() {
        return calls == 1 && service == 1 ? "io" : "io(" + calls + "," + service + ")";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            enterBlocking();
            awaitMessage();
            leaveBlocking();
            for (int call = 1; call < calls; call++) {
                enterBlocking();
                systemCall(SYSTEM_CALL);
                leaveBlocking();
            }
            work(service);
            messageDone();
            checkpoint();
        });
    }
}
