package org.gilcheck.checker.protocols;

/**
 * Philosophers at a round table who take two forks one by one, eat, and put them back in the order they took them.
 *
 * <p>All taking the left fork first leads to the one deadlock; one who takes the right fork first prevents it.
 */
public final class DiningPhilosophers extends GuardedCommands {
    private final int n;
    private final boolean firstReversed;

    private DiningPhilosophers(int n, boolean firstReversed) {
        super(n, "thinks", "takes", "eats", "puts back");
        this.n = n;
        this.firstReversed = firstReversed;
        Variable taken = array("taken", n, 1);

        from("thinks")
                .when(p -> taken.get(firstFork(p)) == 0)
                .then(p -> taken.set(firstFork(p), 1))
                .to("takes");
        from("takes")
                .when(p -> taken.get(secondFork(p)) == 0)
                .then(p -> taken.set(secondFork(p), 1))
                .to("eats");
        // The published count needs the first fork to be put back first: then the forks alone tell the state.
        from("eats").then(p -> taken.set(firstFork(p), 0)).to("puts back");
        from("puts back").then(p -> taken.set(secondFork(p), 0)).to("thinks");
    }

    public static DiningPhilosophers allAlike(int n) {
        return new DiningPhilosophers(n, false);
    }

    public static DiningPhilosophers oneReversed(int n) {
        return new DiningPhilosophers(n, true);
    }

    private int firstFork(int philosopher) {
        return firstReversed && philosopher == 0 ? 1 : philosopher;
    }

    private int secondFork(int philosopher) {
        return firstReversed && philosopher == 0 ? 0 : (philosopher + 1) % n;
    }

    /** Whether two neighbours eat. */
    @Override
    public boolean violated(long[] states, int offset) {
        for (int philosopher = 0; philosopher < n; philosopher++) {
            if (location(philosopher, states, offset).equals("eats")
                    && location((philosopher + 1) % n, states, offset).equals("eats")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DiningPhilosophers fork() {
        return new DiningPhilosophers(n, firstReversed);
    }
}
