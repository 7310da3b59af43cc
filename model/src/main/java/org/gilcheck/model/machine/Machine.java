package org.gilcheck.model.machine;

/** What a scenario runs on: a number of equal cores, an operating system, and the costs of primitive steps. */
public final class Machine {
    /** More cores than this make no difference to the few threads that can be explored. */
    public static final int MOST_CORES = 64;

    private final int cores;
    private final Os os;
    private final Costs costs;

    /**
     * A machine.
     *
     * @param cores from 1 to {@value #MOST_CORES}
     * @throws IllegalArgumentException if the number of cores is outside that range
     */
    public Machine(int cores, Os os, Costs costs) {
        if (cores < 1 || cores > MOST_CORES) {
            throw new IllegalArgumentException(cores + " cores: give 1 to " + MOST_CORES);
        }
        this.cores = cores;
        this.os = os;
        this.costs = costs;
    }

    public int cores() {
        return cores;
    }

    public Os os() {
        return os;
    }

    public Costs costs() {
        return costs;
    }
}
