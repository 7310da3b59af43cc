package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Expression.Operator;

/** Expressions over queues and sets of threads. A copy that nobody owns is empty. */
final class Collections {
    private Collections() {}

    /** A question to a set. */
    static final class OfSet extends Bound {
        private final Operator operator;
        private final Field[] sets;
        private final Bound copy;
        private final Bound member;

        OfSet(Operator operator, Field[] sets, Bound copy, Bound member) {
            this.operator = operator;
            this.sets = sets;
            this.copy = copy;
            this.member = member;
        }

        @Override
        int value(long[] state) {
            int index = copy.value(state);
            int bits = index < 0 || index >= sets.length ? 0 : sets[index].get(state);
            if (operator == Operator.SIZE) {
                return Integer.bitCount(bits);
            }
            int wanted = member.value(state);
            return wanted >= 0 && (bits & (1 << wanted)) != 0 ? 1 : 0;
        }
    }

    /** A question to a queue. */
    static final class OfQueue extends Bound {
        private final Operator operator;
        private final PackedQueue[] queues;
        private final Bound copy;
        private final Bound member;
        private final int[] priorities;

        OfQueue(Operator operator, PackedQueue[] queues, Bound copy, Bound member, int[] priorities) {
            this.operator = operator;
            this.queues = queues;
            this.copy = copy;
            this.member = member;
            this.priorities = priorities;
        }

        @Override
        int value(long[] state) {
            int index = copy.value(state);
            if (index < 0 || index >= queues.length) {
                return switch (operator) {
                    case HEAD, TAIL, HIGHEST_PRIORITY -> PackedQueue.NONE;
                    default -> 0;
                };
            }
            PackedQueue queue = queues[index];
            return switch (operator) {
                case SIZE -> queue.size(state);
                case HEAD -> queue.at(state, 0);
                case TAIL -> queue.last(state);
                case HIGHEST_PRIORITY -> queue.mostUrgent(state, priorities);
                default -> {
                    int wanted = member.value(state);
                    yield wanted >= 0 && queue.contains(state, wanted) ? 1 : 0;
                }
            };
        }
    }
}
