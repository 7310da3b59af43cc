package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Workload;

/**
 * Echoes datagrams for ever: {@code recvfrom}, which sleeps until one arrives, and {@code sendto}. D. Beazley drew what
 * becomes of it beside a thread that computes ("The Python GIL Visualized", 5 January 2010): some 17,000 ticks from a
 * datagram's arrival to the return of {@code recvfrom}, and more than 34,000 from {@code sendto} to the next.
 */
public final class UdpEcho extends Workload {

    @Override
    public String name() {
        return "udp";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            enterBlocking();
            awaitMessage();
            leaveBlocking();
            work(1);
            enterBlocking();
            systemCall(IoBound.SYSTEM_CALL);
            leaveBlocking();
            messageDone();
            checkpoint();
        });
    }
}
