package org.gilcheck.checker.protocols;

/** Peterson's mutual exclusion for any number of processes, by levels that all but one can pass (BEEM "peterson"). */
public final class Peterson extends GuardedCommands {

    /** The protocol, or one of BEEM's two errors planted in it. */
    public enum Variant {
        CORRECT,
        /** Bug 1: the test of the other processes' levels lets equals pass. */
        PASSES_EQUALS,
        /** Bug 2: the test of who came last looks into the wrong array. */
        READS_WRONG_ARRAY
    }

    private final int n;
    private final Variant variant;

    public Peterson(int n, Variant variant) {
        super(n, "N", "w", "2", "3", "C");
        this.n = n;
        this.variant = variant;
        Variable pos = local("pos", n - 1);
        Variable step = array("step", n, n - 1);
        Variable j = local("j", n);
        Variable k = local("k", n);
        int slack = variant == Variant.PASSES_EQUALS ? 1 : 0;
        Variable last = variant == Variant.READS_WRONG_ARRAY ? pos : step;

        from("N").then(p -> j.set(p, 1)).to("w");
        from("w").when(p -> j.get(p) < n).then(p -> pos.set(p, j.get(p))).to("2");
        from("w").when(p -> j.get(p) == n).to("C");
        from("2")
                .then(p -> {
                    step.set(j.get(p) - 1, p);
                    k.set(p, 0);
                })
                .to("3");
        from("3")
                .when(p -> k.get(p) < n && (k.get(p) == p || pos.get(k.get(p)) < j.get(p) + slack))
                .then(p -> k.add(p, 1))
                .to("3");
        from("3")
                .when(p -> last.get(j.get(p) - 1) != p || k.get(p) == n)
                .then(p -> j.add(p, 1))
                .to("w");
        from("C").then(p -> pos.set(p, 0)).to("N");
    }

    @Override
    public Peterson fork() {
        return new Peterson(n, variant);
    }
}
