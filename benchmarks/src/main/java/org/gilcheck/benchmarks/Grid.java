package org.gilcheck.benchmarks;

import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** Two counters from 0 to 1023, either of which may go on at any time. */
final class Grid implements TransitionSystem {
    private static final int BITS = 10;
    private static final long MOST = (1 << BITS) - 1;

    private final long[] next = new long[1];

    @Override
    public int words() {
        return 1;
    }

    @Override
    public int bits(int word) {
        return 2 * BITS;
    }

    @Override
    public void initialStates(StateSink sink) {
        next[0] = 0;
        sink.accept(next, 0);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        long state = states[offset];
        if ((state & MOST) < MOST) {
            next[0] = state + 1;
            sink.accept(next, 0);
        }
        if (state >>> BITS < MOST) {
            next[0] = state + MOST + 1;
            sink.accept(next, 1);
        }
    }

    @Override
    public TransitionSystem fork() {
        return new Grid();
    }

    @Override
    public int actor(long label) {
        return (int) label;
    }

    @Override
    public String describeState(long[] states, int offset) {
        return (states[offset] & MOST) + ", " + (states[offset] >>> BITS);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return "count";
    }
}
