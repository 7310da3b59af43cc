package org.gilcheck.checker.protocols;

/** The Towers of Hanoi on three pegs: one process that may move any top disc, so no state is a violation. */
public final class Hanoi extends GuardedCommands {
    private static final int PEGS = 3;

    private final int discs;
    private final Variable peg;

    public Hanoi(int discs) {
        super(1, "moves");
        this.discs = discs;
        peg = array("peg", discs, PEGS - 1);

        for (int source = 0; source < PEGS; source++) {
            for (int target = 0; target < PEGS; target++) {
                if (source != target) {
                    declareMove(source, target);
                }
            }
        }
    }

    private void declareMove(int source, int target) {
        from("moves")
                .when(p -> topDisc(source) < topDisc(target))
                .then(p -> peg.set(topDisc(source), target))
                .to("moves");
    }

    /** The smallest disc on a peg, or for an empty peg one more than the greatest. */
    private int topDisc(int on) {
        int disc = 0;
        while (disc < discs && peg.get(disc) != on) {
            disc++;
        }
        return disc;
    }

    @Override
    public Hanoi fork() {
        return new Hanoi(discs);
    }
}
