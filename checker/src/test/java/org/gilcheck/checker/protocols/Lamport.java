package org.gilcheck.checker.protocols;

/** Lamport's fast mutual exclusion: a constant number of steps for a process that is alone (BEEM "lamport"). */
public final class Lamport extends GuardedCommands {

    /** The protocol, or the error planted in it. */
    public enum Variant {
        CORRECT,
        /** Bug 2: the last test compares y with x, not with the process. */
        COMPARES_Y_WITH_X
    }

    private final int n;
    private final Variant variant;
    private final Variable x;
    private final Variable y;

    public Lamport(int n, Variant variant) {
        super(n, "N", "1", "2", "22", "p", "3", "4", "5", "C", "e");
        this.n = n;
        this.variant = variant;
        int nil = n;
        Variable b = local("b", 1);
        x = scalar("x", nil);
        y = scalar("y", nil);
        Variable j = local("j", n);

        from("N").then(p -> b.set(p, 1)).to("1");
        from("1").then(p -> x.set(p)).to("2");
        from("2").when(p -> y.get() != nil).then(p -> b.set(p, 0)).to("22");
        from("2").when(p -> y.get() == nil).to("p");
        from("22").when(p -> y.get() == nil).to("N");
        from("p").then(p -> y.set(p)).to("3");
        from("3").when(p -> x.get() == p).to("C");
        from("3")
                .when(p -> x.get() != p)
                .then(p -> {
                    b.set(p, 0);
                    j.set(p, 0);
                })
                .to("4");
        from("4")
                .when(p -> j.get(p) < n && b.get(j.get(p)) == 0)
                .then(p -> j.add(p, 1))
                .to("4");
        from("4").when(p -> j.get(p) == n).to("5");
        from("5")
                .when(p -> y.get() == (variant == Variant.COMPARES_Y_WITH_X ? x.get() : p))
                .to("C");
        from("5").when(p -> y.get() == nil).to("N");
        from("C").then(p -> y.set(nil)).to("e");
        from("e").then(p -> b.set(p, 0)).to("N");
    }

    @Override
    void initialize() {
        x.set(n);
        y.set(n);
    }

    @Override
    public Lamport fork() {
        return new Lamport(n, variant);
    }
}
