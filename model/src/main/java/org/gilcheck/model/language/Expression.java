package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** A small tree over variables and constants: printable, and with known reads. Evaluated in one atomic step. */
public abstract class Expression {

    /** What a node of the tree computes. */
    public enum Operator {
        CONSTANT(""),
        NAMED_CONSTANT(""),
        READ(""),
        NOT("!"),
        AND("&&"),
        OR("||"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        MODULO("%"),
        SHIFT_LEFT("<<"),
        SHIFT_RIGHT(">>"),
        SELF("self"),
        MAIN_THREAD("in the main thread"),
        NOBODY("none"),
        TIMED_OUT("timed out"),
        SUCCEEDED("succeeded"),
        PRIORITY("priority"),
        HOLDER("holder"),
        WANTING("threads wanting the GIL"),
        WAITERS("waiters"),
        SIZE("size"),
        CONTAINS("contains"),
        HEAD("head"),
        TAIL("tail"),
        HIGHEST_PRIORITY("highest priority");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    private final Operator operator;
    private final @Nullable Place place;
    private final int constant;
    private final Expression[] operands;

    Expression(Operator operator, @Nullable Place place, int constant, Expression... operands) {
        this.operator = operator;
        this.place = place;
        this.constant = constant;
        this.operands = operands;
    }

    public Operator operator() {
        return operator;
    }

    /** The variable that the node reads; null where it reads none. A {@code READ} of a variable is that variable. */
    public @Nullable Place place() {
        return this instanceof Place own ? own : place;
    }

    /** The value of a {@code CONSTANT}. */
    public int constant() {
        return constant;
    }

    public int operandCount() {
        return operands.length;
    }

    /** An operand, from 0; the caller asks {@link #operandCount} first. */
    public Expression operand(int index) {
        return operands[index];
    }

    /** True if it asks how an earlier action of its thread has come out. */
    boolean isAboutOutcomes() {
        boolean asks = operator == Operator.TIMED_OUT || operator == Operator.SUCCEEDED;
        for (Expression operand : operands) {
            asks |= operand.isAboutOutcomes();
        }
        return asks;
    }

    /** The expression as C would write it where nothing stands beside it. */
    String withoutParentheses() {
        String text = toString();
        return operandIsEnclosed() ? text.substring(1, text.length() - 1) : text;
    }

    private boolean operandIsEnclosed() {
        return switch (operator) {
            case AND,
                    OR,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    PLUS,
                    MINUS,
                    TIMES,
                    MODULO,
                    SHIFT_LEFT,
                    SHIFT_RIGHT -> true;
            default -> false;
        };
    }

    /** The expression as C would write it. */
    @Override
    public String toString() {
        Place read = place();
        String name = read == null ? "?" : read.text();
        return switch (operator) {
            case CONSTANT -> this instanceof BoolExpr ? Boolean.toString(constant != 0) : Integer.toString(constant);
            case NAMED_CONSTANT -> Integer.toString(constant);
            case READ -> name;
            case NOT -> "!" + operands[0];
            case SELF, MAIN_THREAD, NOBODY, TIMED_OUT, SUCCEEDED, HOLDER, WANTING -> operator.symbol();
            case PRIORITY -> "priority(" + operands[0] + ")";
            case WAITERS, SIZE, HEAD, TAIL, HIGHEST_PRIORITY -> operator.symbol() + "(" + name + ")";
            case CONTAINS -> name + " contains " + operands[0];
            default -> "(" + operands[0] + " " + operator.symbol() + " " + operands[1] + ")";
        };
    }
}
