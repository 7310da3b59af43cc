package org.gilcheck.checker.protocols;

/**
 * Fischer's timed mutual exclusion, with a timer as one more process after the others (BEEM "fischer").
 *
 * <p>A process must write its number before its time {@code k1} is up, and reads it back when {@code k2} is; it is
 * correct only when the first is the shorter.
 */
public final class Fischer extends GuardedCommands {
    private final int n;
    private final int k1;
    private final int k2;
    private final int off;
    private final Variable t;

    public Fischer(int n, int k1, int k2) {
        super(n + 1, "N", "t", "w", "C", "timer");
        this.n = n;
        this.k1 = k1;
        this.k2 = k2;
        this.off = Math.max(k1, k2) + 1;
        Variable id = scalar("id", n);
        t = array("t", n, off);

        from("N").when(p -> id.get() == 0).then(p -> t.set(p, k1)).to("t");
        from("t")
                .then(p -> {
                    t.set(p, k2);
                    id.set(p + 1);
                })
                .to("w");
        from("w").when(p -> t.get(p) == 0).then(p -> t.set(p, off)).to("w");
        from("w").when(p -> t.get(p) == off && id.get() == p + 1).to("C");
        from("w").when(p -> t.get(p) == off && id.get() != p + 1).to("N");
        from("C").then(p -> id.set(0)).to("N");
        // Time also passes when every clock is off, which makes a self loop that the published edges include.
        from("timer")
                .when(p -> t.values().noneMatch(value -> value == 0))
                .then(p -> tick())
                .to("timer");
    }

    private void tick() {
        for (int process = 0; process < n; process++) {
            if (t.get(process) != off) {
                t.add(process, -1);
            }
        }
    }

    @Override
    void initialize() {
        t.fill(off);
        startAt(n, "timer");
    }

    @Override
    public int actor(long label) {
        int process = super.actor(label);
        return process == n ? -1 : process;
    }

    @Override
    public Fischer fork() {
        return new Fischer(n, k1, k2);
    }
}
