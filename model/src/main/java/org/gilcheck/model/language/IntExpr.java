package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** An expression that is an integer. Storing one outside a counter's range is an error of the model, never a wrap. */
public class IntExpr extends Expression {

    IntExpr(Operator operator, @Nullable Place place, int constant, Expression... operands) {
        super(operator, place, constant, operands);
    }

    IntExpr(Operator operator, Expression... operands) {
        this(operator, null, 0, operands);
    }

    static IntExpr constant(int value) {
        return new IntExpr(Operator.CONSTANT, null, value);
    }

    public final IntExpr plus(IntExpr other) {
        return new IntExpr(Operator.PLUS, this, other);
    }

    public final IntExpr plus(int other) {
        return plus(constant(other));
    }

    public final IntExpr minus(IntExpr other) {
        return new IntExpr(Operator.MINUS, this, other);
    }

    public final IntExpr minus(int other) {
        return minus(constant(other));
    }

    public final IntExpr times(int other) {
        return new IntExpr(Operator.TIMES, this, constant(other));
    }

    /**
     * The remainder of a division, never negative.
     *
     * @throws PolicyException unless the divisor is at least 1
     */
    public final IntExpr modulo(int divisor) {
        if (divisor < 1) {
            throw new PolicyException(this + " modulo " + divisor + ": the divisor must be at least 1");
        }
        return new IntExpr(Operator.MODULO, this, constant(divisor));
    }

    /** Times two to the power of {@code places}; a negative or large number of places is cut to 0..30. */
    public final IntExpr shiftedLeft(IntExpr places) {
        return new IntExpr(Operator.SHIFT_LEFT, this, places);
    }

    /** Divided by two to the power of {@code places}, rounded down; places are cut to 0..30. */
    public final IntExpr shiftedRight(IntExpr places) {
        return new IntExpr(Operator.SHIFT_RIGHT, this, places);
    }

    public final BoolExpr is(IntExpr other) {
        return new BoolExpr(Operator.EQUAL, this, other);
    }

    public final BoolExpr is(int other) {
        return is(constant(other));
    }

    public final BoolExpr isNot(IntExpr other) {
        return new BoolExpr(Operator.NOT_EQUAL, this, other);
    }

    public final BoolExpr isNot(int other) {
        return isNot(constant(other));
    }

    public final BoolExpr isLessThan(IntExpr other) {
        return new BoolExpr(Operator.LESS, this, other);
    }

    public final BoolExpr isLessThan(int other) {
        return isLessThan(constant(other));
    }

    public final BoolExpr isAtMost(IntExpr other) {
        return new BoolExpr(Operator.AT_MOST, this, other);
    }

    public final BoolExpr isAtMost(int other) {
        return isAtMost(constant(other));
    }

    public final BoolExpr isMoreThan(IntExpr other) {
        return new BoolExpr(Operator.MORE, this, other);
    }

    public final BoolExpr isMoreThan(int other) {
        return isMoreThan(constant(other));
    }

    public final BoolExpr isAtLeast(IntExpr other) {
        return new BoolExpr(Operator.AT_LEAST, this, other);
    }

    public final BoolExpr isAtLeast(int other) {
        return isAtLeast(constant(other));
    }
}
