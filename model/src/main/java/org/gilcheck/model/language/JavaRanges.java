package org.gilcheck.model.language;

import org.gilcheck.model.language.Expression.Operator;

/** Which sums, differences and products surely fit into an {@code int}. The others must stay at its ends, as in the model. */
final class JavaRanges {
    private static final long MOST_THREADS = 1_000;

    private final long least;
    private final long most;

    private JavaRanges(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /** True if neither the expression nor a part of it can leave the range of {@code int}. */
    static boolean fit(Expression expression) {
        JavaRanges range = of(expression);
        return range.least >= Integer.MIN_VALUE && range.most <= Integer.MAX_VALUE;
    }

    private static JavaRanges of(Expression expression) {
        Place place = expression.place();
        if (expression.operator() == Operator.READ && place != null) {
            Declaration declaration = place.declaration();
            long most = declaration.maximum() == Integer.MAX_VALUE ? MOST_THREADS : declaration.maximum();
            return new JavaRanges(declaration.minimum(), most);
        }
        return switch (expression.operator()) {
            case CONSTANT, NAMED_CONSTANT -> new JavaRanges(expression.constant(), expression.constant());
            case SIZE, WAITERS, WANTING -> new JavaRanges(0, MOST_THREADS);
            case PLUS, MINUS, TIMES -> of(expression.operator(), of(expression.operand(0)), of(expression.operand(1)));
            default -> new JavaRanges(Integer.MIN_VALUE, Integer.MAX_VALUE);
        };
    }

    private static JavaRanges of(Operator operator, JavaRanges a, JavaRanges b) {
        if (operator == Operator.PLUS) {
            return new JavaRanges(cut(a.least + b.least), cut(a.most + b.most));
        }
        if (operator == Operator.MINUS) {
            return new JavaRanges(cut(a.least - b.most), cut(a.most - b.least));
        }
        long[] corners = {a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most};
        long least = corners[0];
        long most = corners[0];
        for (long corner : corners) {
            least = Math.min(least, corner);
            most = Math.max(most, corner);
        }
        return new JavaRanges(cut(least), cut(most));
    }

    /** Keeps just outside the range of {@code int} what is outside it, so that no product overflows a {@code long}. */
    private static long cut(long exact) {
        return Math.max(Integer.MIN_VALUE - 1L, Math.min(Integer.MAX_VALUE + 1L, exact));
    }
}
