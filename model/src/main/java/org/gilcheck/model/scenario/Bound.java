package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Expression.Operator;

/** An expression of the policy, bound to one thread and to the fields of the packed state. */
abstract class Bound {

    /** The value: a number, 1 or 0 for a truth, or a thread ({@link PackedQueue#NONE} for nobody). */
    abstract int value(long[] state);

    boolean isTrue(long[] state) {
        return value(state) != 0;
    }

    /** A value that never changes. */
    static final class Fixed extends Bound {
        private final int value;

        Fixed(int value) {
            this.value = value;
        }

        @Override
        int value(long[] state) {
            return value;
        }
    }

    /** The value of a field. */
    static final class Read extends Bound {
        private final Field field;

        Read(Field field) {
            this.field = field;
        }

        @Override
        int value(long[] state) {
            return field.get(state);
        }
    }

    /** The value of one field of several, chosen by a thread; the smallest value (false, nobody) for nobody's. */
    static final class ReadOf extends Bound {
        private final Field[] fields;
        private final Bound thread;

        ReadOf(Field[] fields, Bound thread) {
            this.fields = fields;
            this.thread = thread;
        }

        @Override
        int value(long[] state) {
            int index = thread.value(state);
            return index < 0 || index >= fields.length ? fields[0].minimum() : fields[index].get(state);
        }
    }

    static final class Not extends Bound {
        private final Bound operand;

        Not(Bound operand) {
            this.operand = operand;
        }

        @Override
        int value(long[] state) {
            return operand.isTrue(state) ? 0 : 1;
        }
    }

    static final class And extends Bound {
        private final Bound left;
        private final Bound right;

        And(Bound left, Bound right) {
            this.left = left;
            this.right = right;
        }

        @Override
        int value(long[] state) {
            return left.isTrue(state) && right.isTrue(state) ? 1 : 0;
        }
    }

    static final class Or extends Bound {
        private final Bound left;
        private final Bound right;

        Or(Bound left, Bound right) {
            this.left = left;
            this.right = right;
        }

        @Override
        int value(long[] state) {
            return left.isTrue(state) || right.isTrue(state) ? 1 : 0;
        }
    }

    /** Comparisons and arithmetic of two numbers. */
    static final class Binary extends Bound {
        private static final int MOST_PLACES = 30;

        private final Operator operator;
        private final Bound left;
        private final Bound right;

        Binary(Operator operator, Bound left, Bound right) {
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        int value(long[] state) {
            int a = left.value(state);
            int b = right.value(state);
            return switch (operator) {
                case EQUAL -> a == b ? 1 : 0;
                case NOT_EQUAL -> a != b ? 1 : 0;
                case LESS -> a < b ? 1 : 0;
                case AT_MOST -> a <= b ? 1 : 0;
                case MORE -> a > b ? 1 : 0;
                case AT_LEAST -> a >= b ? 1 : 0;
                case PLUS -> saturated((long) a + b);
                case MINUS -> saturated((long) a - b);
                case TIMES -> saturated((long) a * b);
                case MODULO -> Math.floorMod(a, b);
                case SHIFT_LEFT -> saturated((long) a << places(b));
                case SHIFT_RIGHT -> a >> places(b);
                default -> throw new IllegalStateException(operator.name());
            };
        }

        /** What does not fit lies outside every counter's range, and must stay there. */
        private static int saturated(long exact) {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, exact));
        }

        private static int places(int wanted) {
            return Math.max(0, Math.min(MOST_PLACES, wanted));
        }
    }

    /** One number of several, chosen by a thread; the smallest of them for nobody. */
    static final class PriorityOf extends Bound {
        private final int[] priorities;
        private final Bound thread;

        PriorityOf(int[] priorities, Bound thread) {
            this.priorities = priorities;
            this.thread = thread;
        }

        @Override
        int value(long[] state) {
            int index = thread.value(state);
            if (index >= 0 && index < priorities.length) {
                return priorities[index];
            }
            int least = priorities[0];
            for (int priority : priorities) {
                least = Math.min(least, priority);
            }
            return least;
        }
    }
}
