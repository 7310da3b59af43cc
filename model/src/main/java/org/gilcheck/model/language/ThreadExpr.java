package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** An expression that is a thread, or nobody. */
public class ThreadExpr extends Expression {

    ThreadExpr(Operator operator, @Nullable Place place, Expression... operands) {
        super(operator, place, 0, operands);
    }

    public final BoolExpr is(ThreadExpr other) {
        return new BoolExpr(Operator.EQUAL, this, other);
    }

    public final BoolExpr isNot(ThreadExpr other) {
        return new BoolExpr(Operator.NOT_EQUAL, this, other);
    }

    /** True when there is no such thread. */
    public final BoolExpr isNobody() {
        return is(new ThreadExpr(Operator.NOBODY, null));
    }

    /** True when there is such a thread. */
    public final BoolExpr isSomebody() {
        return isNot(new ThreadExpr(Operator.NOBODY, null));
    }

    /** The thread's priority as the scenario gives it; larger is more urgent; the lowest there is for nobody. */
    public final IntExpr priority() {
        return new IntExpr(Operator.PRIORITY, this);
    }
}
