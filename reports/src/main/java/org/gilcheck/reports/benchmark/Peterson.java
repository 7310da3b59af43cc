package org.gilcheck.reports.benchmark;

import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * Peterson's mutual exclusion for up to 4 processes, by levels that all but one can pass, in one word: for each process where it
 * stands, its level {@code pos}, its locals {@code j} and {@code k}, and for each level who came last, {@code step}.
 */
final class Peterson implements TransitionSystem {
    private static final int IDLE = 0;
    private static final int WAIT = 1;
    private static final int ENTER = 2;
    private static final int LOOK = 3;
    private static final int CRITICAL = 4;

    private static final int BITS = 3;
    private static final long MASK = (1 << BITS) - 1;

    /** Where the variables of a process lie among its bits. */
    private static final int PC = 0;

    private static final int POS = BITS;
    private static final int J = 2 * BITS;
    private static final int K = 3 * BITS;
    private static final int PROCESS = 4 * BITS;
    private static final String[] LABELS = {"idle", "wait", "enter", "look", "critical"};

    private final int n;
    private final long[] target = new long[1];

    Peterson(int n) {
        this.n = n;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(StateSink sink) {
        give(0, 0, sink);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        long state = states[offset];
        for (int p = 0; p < n; p++) {
            step(state, p, p * PROCESS, sink);
        }
    }

    private void step(long state, int p, int base, StateSink sink) {
        int j = get(state, base + J);
        int k = get(state, base + K);
        switch (get(state, base + PC)) {
            case IDLE -> give(set(set(state, base + J, 1), base + PC, WAIT), 2L * p, sink);
            case WAIT ->
                give(
                        j < n ? set(set(state, base + POS, j), base + PC, ENTER) : set(state, base + PC, CRITICAL),
                        2L * p,
                        sink);
            case ENTER -> give(set(set(set(state, last(j), p), base + K, 0), base + PC, LOOK), 2L * p, sink);
            case LOOK -> {
                if (k < n && (k == p || get(state, k * PROCESS + POS) < j)) {
                    give(set(state, base + K, k + 1), 2L * p, sink);
                }
                if (k == n || get(state, last(j)) != p) {
                    give(set(set(state, base + J, j + 1), base + PC, WAIT), 2L * p + 1, sink);
                }
            }
            default -> give(set(set(state, base + POS, 0), base + PC, IDLE), 2L * p, sink);
        }
    }

    /** Where the process lies that came last to level {@code j}, from 1 to n - 1. */
    private int last(int j) {
        return n * PROCESS + (j - 1) * BITS;
    }

    private static int get(long state, int shift) {
        return (int) ((state >>> shift) & MASK);
    }

    private static long set(long state, int shift, int value) {
        return (state & ~(MASK << shift)) | ((long) value << shift);
    }

    private void give(long state, long label, StateSink sink) {
        target[0] = state;
        sink.accept(target, label);
    }

    @Override
    public TransitionSystem fork() {
        return new Peterson(n);
    }

    @Override
    public int actor(long label) {
        return (int) (label >>> 1);
    }

    @Override
    public String describeState(long[] states, int offset) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < n; p++) {
            text.append(p == 0 ? "" : ", ").append(LABELS[get(states[offset], p * PROCESS + PC)]);
        }
        return text.toString();
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return LABELS[get(states[offset], actor(label) * PROCESS + PC)];
    }
}
