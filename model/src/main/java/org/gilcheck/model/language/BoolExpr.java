package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** An expression that is true or false. */
public class BoolExpr extends Expression {

    BoolExpr(Operator operator, @Nullable Place place, int constant, Expression... operands) {
        super(operator, place, constant, operands);
    }

    BoolExpr(Operator operator, Expression... operands) {
        this(operator, null, 0, operands);
    }

    static BoolExpr constant(boolean value) {
        return new BoolExpr(Operator.CONSTANT, null, value ? 1 : 0);
    }

    public final BoolExpr and(BoolExpr other) {
        return new BoolExpr(Operator.AND, this, other);
    }

    public final BoolExpr or(BoolExpr other) {
        return new BoolExpr(Operator.OR, this, other);
    }

    public final BoolExpr not() {
        return new BoolExpr(Operator.NOT, this);
    }
}
