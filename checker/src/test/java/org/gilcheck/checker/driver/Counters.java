package org.gilcheck.checker.driver;

import org.gilcheck.checker.Question;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * Two counters that go up to some number, in either order; the second word holds the number of the initial state, as a
 * negative number. From the top nothing goes on.
 */
final class Counters implements TransitionSystem, DrivenModel {
    /** The state in which both are at two, and the one in which nothing goes on, must not be reached. */
    static final int BOTH_AT_TWO = 0;

    static final int FIRST_REACHES_TOP = 1;
    static final int STOPS = 2;

    private final int top;
    private final int initial;

    Counters(int top, int initial) {
        this.top = top;
        this.initial = initial;
    }

    @Override
    public void read(String[] arguments) {}

    @Override
    public TransitionSystem system() {
        return this;
    }

    @Override
    public Question[] questions() {
        return new Question[] {
            new Asked() {
                @Override
                public boolean isViolatedBy(long[] states, int offset) {
                    return states[offset] == 0x2_0000_0002L;
                }
            },
            new Asked() {
                @Override
                public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
                    return (int) targets[targetOffset] == top && label == 0;
                }
            },
            new Asked() {
                @Override
                public int parts() {
                    return 1;
                }

                @Override
                public boolean mustNotBeStuck(int part, long[] states, int offset) {
                    return true;
                }
            }
        };
    }

    private abstract static class Asked extends Question {
        @Override
        public boolean isTriggered() {
            return true;
        }
    }

    @Override
    public int words() {
        return 2;
    }

    @Override
    public void initialStates(StateSink sink) {
        for (int number = 0; number < initial; number++) {
            sink.accept(new long[] {0, -1 - number}, number);
        }
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        long both = states[offset];
        if ((int) both < top) {
            sink.accept(new long[] {both + 1, states[offset + 1]}, 0);
        }
        if (both >> 32 < top) {
            sink.accept(new long[] {both + (1L << 32), states[offset + 1]}, 1);
        }
    }

    @Override
    public TransitionSystem fork() {
        return this;
    }

    @Override
    public int actor(long label) {
        return (int) label;
    }

    @Override
    public String describeState(long[] states, int offset) {
        return (int) states[offset] + ", " + (states[offset] >> 32);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return "counter " + label;
    }
}
