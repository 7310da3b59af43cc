package org.gilcheck.checker.protocols;

/** The queue lock of Mellor-Crummey and Scott: waiters form a list, each spins on its own flag (BEEM "mcs"). */
public final class Mcs extends GuardedCommands {

    /** The protocol, or the error planted in it. */
    public enum Variant {
        CORRECT,
        /** Bug 2: who releases the lock clears its own flag, not its successor's. */
        CLEARS_OWN_FLAG
    }

    private final int n;
    private final Variant variant;
    private final Variable next;
    private final Variable tail;

    public Mcs(int n, Variant variant) {
        super(n, "N", "2", "3", "4", "5", "6", "C", "9", "a", "d");
        this.n = n;
        this.variant = variant;
        int nil = n;
        next = local("next", nil);
        Variable locked = local("locked", 1);
        tail = scalar("tail", nil);
        Variable pred = local("pred", nil);

        from("N").then(p -> next.set(p, nil)).to("2");
        from("2")
                .then(p -> {
                    pred.set(p, tail.get());
                    tail.set(p);
                })
                .to("3");
        from("3").when(p -> pred.get(p) == nil).to("C");
        from("3").when(p -> pred.get(p) != nil).to("4");
        from("4").then(p -> locked.set(p, 1)).to("5");
        from("5").then(p -> next.set(pred.get(p), p)).to("6");
        from("6").when(p -> locked.get(p) == 0).to("C");
        from("C").when(p -> next.get(p) == nil).to("9");
        from("C").when(p -> next.get(p) != nil).to("d");
        from("9").when(p -> tail.get() == p).then(p -> tail.set(nil)).to("N");
        from("9").when(p -> tail.get() != p).to("a");
        from("a").when(p -> next.get(p) != nil).to("d");
        from("d")
                .then(p -> locked.set(variant == Variant.CLEARS_OWN_FLAG ? p : next.get(p), 0))
                .to("N");
    }

    @Override
    void initialize() {
        next.fill(n);
        tail.set(n);
    }

    @Override
    public Mcs fork() {
        return new Mcs(n, variant);
    }
}
