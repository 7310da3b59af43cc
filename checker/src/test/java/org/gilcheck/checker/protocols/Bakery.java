package org.gilcheck.checker.protocols;

/**
 * Lamport's bakery: each process takes a number above all others and waits for the smaller ones (BEEM "bakery").
 *
 * <p>Numbers are capped, and a process that would need a greater one stops for ever: the protocol's deadlocks are the
 * cap's.
 */
public final class Bakery extends GuardedCommands {

    /** The protocol, or the error planted in it. */
    public enum Variant {
        CORRECT,
        /** The greater number goes first. */
        REVERSES_ORDER
    }

    private final int n;
    private final int cap;
    private final Variant variant;

    public Bakery(int n, int cap, Variant variant) {
        super(n, "N", "c", "f", "w", "C");
        this.n = n;
        this.cap = cap;
        this.variant = variant;
        Variable choosing = local("choosing", 1);
        Variable number = local("number", cap);
        Variable j = local("j", n);
        Variable max = local("max", cap);
        int sign = variant == Variant.REVERSES_ORDER ? -1 : 1;

        from("N")
                .then(p -> {
                    choosing.set(p, 1);
                    j.set(p, 0);
                    max.set(p, 0);
                })
                .to("c");
        from("c")
                .when(p -> j.get(p) < n)
                .then(p -> {
                    max.set(p, Math.max(max.get(p), number.get(j.get(p))));
                    j.add(p, 1);
                })
                .to("c");
        from("c")
                .when(p -> j.get(p) == n && max.get(p) < cap)
                .then(p -> {
                    number.set(p, max.get(p) + 1);
                    j.set(p, 0);
                    choosing.set(p, 0);
                })
                .to("f");
        from("f").when(p -> j.get(p) < n && choosing.get(j.get(p)) == 0).to("w");
        from("f").when(p -> j.get(p) == n).to("C");
        from("w")
                .when(p -> {
                    int other = number.get(j.get(p));
                    int difference = sign * (other - number.get(p));
                    return other == 0 || difference > 0 || (difference == 0 && p <= j.get(p));
                })
                .then(p -> j.add(p, 1))
                .to("f");
        from("C").then(p -> number.set(p, 0)).to("N");
    }

    @Override
    public Bakery fork() {
        return new Bakery(n, cap, variant);
    }
}
