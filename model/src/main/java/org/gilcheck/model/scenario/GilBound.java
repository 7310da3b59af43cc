package org.gilcheck.model.scenario;

import org.gilcheck.model.language.GilPhase;

/** Expressions over where the threads stand. */
final class GilBound {
    private GilBound() {}

    /** The first thread of some that holds the GIL, or nobody. */
    static final class Holder extends Bound {
        private final Code[] threads;
        private final int[] candidates;

        Holder(Code[] threads, int[] candidates) {
            this.threads = threads;
            this.candidates = candidates;
        }

        @Override
        int value(long[] state) {
            for (int candidate : candidates) {
                if (threads[candidate].phase(state, 0) == GilPhase.HOLDS) {
                    return candidate;
                }
            }
            return PackedQueue.NONE;
        }
    }

    /** How many threads of some want the GIL. */
    static final class Wanting extends Bound {
        private final Code[] threads;
        private final int[] candidates;

        Wanting(Code[] threads, int[] candidates) {
            this.threads = threads;
            this.candidates = candidates;
        }

        @Override
        int value(long[] state) {
            int count = 0;
            for (int candidate : candidates) {
                if (threads[candidate].phase(state, 0) == GilPhase.WANTS) {
                    count++;
                }
            }
            return count;
        }
    }

    /** How many threads sleep on a condition. */
    static final class Waiters extends Bound {
        private final ConditionObject[] conditions;
        private final Bound copy;

        Waiters(ConditionObject[] conditions, Bound copy) {
            this.conditions = conditions;
            this.copy = copy;
        }

        @Override
        int value(long[] state) {
            int index = copy.value(state);
            return index < 0 || index >= conditions.length
                    ? 0
                    : conditions[index].sleepers().count(state);
        }
    }
}
