package org.gilcheck.properties.promela;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that is computed from variables as they are before a step; a truth is 1 or 0. What can be computed without
 * knowing them has been.
 *
 * @param operator what is done with the operands
 * @param constant of a {@link Operator#CONSTANT} the number
 * @param name of a constant the name that the text uses; else empty
 * @param cell of a {@link Operator#READ} the variable, as the only element; else empty
 * @param operands on which it is done
 * @param least no value is smaller
 * @param most none is larger
 */
record Term(
        Operator operator, long constant, String name, List<Cell> cell, List<Term> operands, long least, long most) {
    static final Term TRUE = number(1);
    static final Term FALSE = number(0);

    /** What Promela can do, by how tightly it binds. */
    enum Operator {
        CONSTANT("", 99),
        READ("", 99),
        /** If the first operand is true the second, else the third. */
        CHOICE("", 99),
        NOT("!", 90),
        TIMES("*", 80),
        MODULO("%", 80),
        PLUS("+", 70),
        MINUS("-", 70),
        SHIFT_LEFT("<<", 60),
        SHIFT_RIGHT(">>", 60),
        LESS("<", 50),
        AT_MOST("<=", 50),
        EQUAL("==", 40),
        NOT_EQUAL("!=", 40),
        BITS_AND("&", 30),
        BITS_OR("|", 20),
        AND("&&", 10),
        OR("||", 5);

        private final String symbol;
        private final int tightness;

        Operator(String symbol, int tightness) {
            this.symbol = symbol;
            this.tightness = tightness;
        }
    }

    static Term number(long value) {
        return new Term(Operator.CONSTANT, value, "", List.of(), List.of(), value, value);
    }

    static Term truth(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Term named(String name, long value) {
        return new Term(Operator.CONSTANT, value, name, List.of(), List.of(), value, value);
    }

    static Term read(Cell cell) {
        return new Term(Operator.READ, 0, "", List.of(cell), List.of(), cell.minimum(), cell.maximum());
    }

    static Term of(Operator operator, long least, long most, Term... operands) {
        return new Term(operator, 0, "", List.of(), List.of(operands), least, most);
    }

    boolean isConstant() {
        return operator == Operator.CONSTANT;
    }

    boolean isConstant(long value) {
        return isConstant() && constant == value;
    }

    /** True if it can only be 0 or 1. */
    boolean isTruth() {
        return least >= 0 && most <= 1;
    }

    /** The variables on which it depends. */
    Set<Cell> reads() {
        Set<Cell> reads = new LinkedHashSet<>(cell);
        operands.forEach(operand -> reads.addAll(operand.reads()));
        return reads;
    }

    Term operand(int index) {
        return operands.get(index);
    }

    /** Equal numbers, whatever they are called. */
    boolean isSameAs(Term other) {
        return isConstant() ? other.isConstant(constant) : equals(other);
    }

    @Override
    public String toString() {
        return switch (operator) {
            case CONSTANT -> name.isEmpty() ? Long.toString(constant) : name;
            case READ -> cell.get(0).name();
            case CHOICE -> "(" + operand(0) + " -> " + operand(1) + " : " + operand(2) + ")";
            case NOT -> "!" + enclosed(operand(0), operator.tightness);
            default ->
                enclosed(operand(0), left()) + " " + operator.symbol + " "
                        + enclosed(operand(1), operator.tightness + 1);
        };
    }

    /** A row of the same operator needs no parentheses; comparisons in comparisons are hard to read without. */
    private int left() {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.tightness == 50
                ? operator.tightness + 11
                : operator.tightness;
    }

    private static String enclosed(Term operand, int tightness) {
        boolean mixed = operand.operator == Operator.AND && tightness <= Operator.OR.tightness + 1;
        return operand.operator.tightness < tightness || mixed ? "(" + operand + ")" : operand.toString();
    }
}
