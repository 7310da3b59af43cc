package org.gilcheck.checker.protocols;

/** A lock that any number of readers, or else one writer, can hold; the readers are the first processes. */
public final class ReadersWriter extends GuardedCommands {
    private final int readers;
    private final int writers;

    public ReadersWriter(int readers, int writers) {
        super(readers + writers, "wants to read", "reads", "wants to write", "writes");
        this.readers = readers;
        this.writers = writers;

        from("wants to read").when(p -> countAt("writes") == 0).to("reads");
        from("reads").to("wants to read");
        from("wants to write")
                .when(p -> countAt("reads") + countAt("writes") == 0)
                .to("writes");
        from("writes").to("wants to write");
    }

    @Override
    void initialize() {
        for (int writer = readers; writer < readers + writers; writer++) {
            startAt(writer, "wants to write");
        }
    }

    /** Whether a writer is not alone. */
    @Override
    public boolean violated(long[] states, int offset) {
        int writing = countAt("writes", states, offset);
        return writing > 0 && writing + countAt("reads", states, offset) > 1;
    }

    @Override
    public ReadersWriter fork() {
        return new ReadersWriter(readers, writers);
    }
}
