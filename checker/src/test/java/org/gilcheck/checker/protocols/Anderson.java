package org.gilcheck.checker.protocols;

/** Anderson's queue lock: a ticket names the slot of an array to spin on (BEEM "anderson"). */
public final class Anderson extends GuardedCommands {
    private final int n;
    private final Variable slot;

    public Anderson(int n) {
        super(n, "N", "1", "2", "3", "C");
        this.n = n;
        slot = array("slot", n, 1);
        // Tickets pass n until the process with ticket n - 1 takes n off again.
        Variable next = scalar("next", 2 * n);
        Variable my = local("my", 2 * n);

        from("N")
                .then(p -> {
                    my.set(p, next.get());
                    next.add(0, 1);
                })
                .to("1");
        from("1")
                .then(p -> {
                    if (my.get(p) == n - 1) {
                        next.add(0, -n);
                    } else {
                        my.set(p, my.get(p) % n);
                    }
                })
                .to("2");
        from("2").when(p -> slot.get(my.get(p)) == 1).to("3");
        from("3").then(p -> slot.set(my.get(p), 0)).to("C");
        from("C").then(p -> slot.set((my.get(p) + 1) % n, 1)).to("N");
    }

    @Override
    void initialize() {
        slot.set(0, 1);
    }

    @Override
    public Anderson fork() {
        return new Anderson(n);
    }
}
