package org.gilcheck.checker.protocols;

/** Threads that are each idle, waiting for the only lock, or holding it. */
public final class SimpleLock extends GuardedCommands {
    private final int n;

    public SimpleLock(int n) {
        super(n, "idle", "waiting", "C");
        this.n = n;

        from("idle").to("waiting");
        from("waiting").when(p -> countAt("C") == 0).to("C");
        from("C").to("idle");
    }

    @Override
    public SimpleLock fork() {
        return new SimpleLock(n);
    }
}
