package org.gilcheck.model.language;

import org.gilcheck.model.language.Declaration.Kind;
import org.gilcheck.model.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** Expressions of a policy as Java. */
final class JavaExpressions {
    private final JavaNames names;

    JavaExpressions(JavaNames names) {
        this.names = names;
    }

    /** The expression; as an operand it stands in parentheses where it needs them. */
    String text(Expression expression) {
        if (expression instanceof Constant constant) {
            return names.of(NamedNumber.of(constant));
        }
        return switch (expression.operator()) {
            case CONSTANT, NAMED_CONSTANT -> constant(expression);
            case READ -> place(placeOf(expression)) + ".get()";
            case NOT -> not(expression.operand(0));
            case SELF -> "self";
            case MAIN_THREAD -> "isMainThread()";
            case NOBODY -> "NOBODY";
            case TIMED_OUT -> "timedOut";
            case SUCCEEDED -> "succeeded";
            case PRIORITY -> "priority(" + text(expression.operand(0)) + ")";
            case HOLDER -> "holder()";
            case WANTING -> "threadsWanting()";
            case WAITERS -> place(placeOf(expression)) + ".waiters()";
            case SIZE -> place(placeOf(expression)) + ".size()";
            case HEAD -> place(placeOf(expression)) + ".head()";
            case TAIL -> place(placeOf(expression)) + ".tail()";
            case HIGHEST_PRIORITY -> place(placeOf(expression)) + ".highestPriority()";
            case CONTAINS -> place(placeOf(expression)) + ".contains(" + text(expression.operand(0)) + ")";
            case MODULO -> "Math.floorMod(" + operands(expression) + ")";
            case SHIFT_LEFT -> "shiftedLeft(" + operands(expression) + ")";
            case SHIFT_RIGHT -> "shiftedRight(" + operands(expression) + ")";
            case PLUS, MINUS, TIMES ->
                JavaRanges.fit(expression)
                        ? infix(expression)
                        : names(expression.operator()) + "(" + operands(expression) + ")";
            case AND, OR, EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> infix(expression);
        };
    }

    /** The variable as an expression that can be worked on. */
    String place(Place place) {
        String name = names.of(place.declaration());
        if (place.declaration().scope() != Scope.THREAD) {
            return name;
        }
        ThreadExpr owner = place.owner();
        return name + ".of(" + (owner == null ? "self" : text(owner)) + ")";
    }

    /** How often an expression looks at variables that threads share; with two looks or more it must be one step. */
    static int looks(@Nullable Expression expression) {
        if (expression == null) {
            return 0;
        }
        int looks = looksAtThreads(expression.operator()) ? 1 : 0;
        Place place = expression.place();
        if (place != null) {
            looks += 1 + looks(place.owner());
        }
        for (int i = 0; i < expression.operandCount(); i++) {
            looks += looks(expression.operand(i));
        }
        return looks;
    }

    private static boolean looksAtThreads(Operator operator) {
        return operator == Operator.HOLDER || operator == Operator.WANTING;
    }

    /** A constant condition must not be one for the compiler, which rejects what it takes for unreachable. */
    private static String constant(Expression expression) {
        if (expression instanceof BoolExpr) {
            return expression.constant() == 0 ? "never()" : "always()";
        }
        return Integer.toString(expression.constant());
    }

    private String not(Expression operand) {
        String text = text(operand);
        boolean isOneTerm = operand.operandCount() == 0 || (text.endsWith(")") && !isInfix(operand));
        return isOneTerm ? "!" + text : "!(" + text + ")";
    }

    private static boolean isInfix(Expression expression) {
        return switch (expression.operator()) {
            case AND, OR, EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST, PLUS, MINUS, TIMES -> true;
            default -> false;
        };
    }

    private String infix(Expression expression) {
        return operand(expression, 0) + " " + expression.operator().symbol() + " " + operand(expression, 1);
    }

    private String operand(Expression expression, int index) {
        Expression operand = expression.operand(index);
        boolean sameKind = index == 0 && operand.operator() == expression.operator();
        boolean comparison = expression.operator() == Operator.AND || expression.operator() == Operator.OR;
        boolean bare = !isInfix(operand) || sameKind || (comparison && isComparison(operand.operator()));
        return bare ? text(operand) : "(" + text(operand) + ")";
    }

    private static boolean isComparison(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> true;
            default -> false;
        };
    }

    private String operands(Expression expression) {
        return text(expression.operand(0)) + ", " + text(expression.operand(1));
    }

    private static String names(Operator operator) {
        return switch (operator) {
            case PLUS -> "sum";
            case MINUS -> "difference";
            default -> "product";
        };
    }

    private static Place placeOf(Expression expression) {
        Place place = expression.place();
        if (place == null) {
            throw new IllegalStateException(expression + " names no variable");
        }
        return place;
    }

    /** The class of the runtime's that stands for a kind of variable. */
    static String type(Kind kind) {
        return switch (kind) {
            case FLAG -> "RealFlag";
            case COUNTER -> "RealCounter";
            case THREAD -> "RealThreadVar";
            case QUEUE -> "RealQueue";
            case SET -> "RealSet";
            case MUTEX -> "RealMutex";
            case CONDITION -> "RealCondition";
            case SEMAPHORE -> "RealSemaphore";
            case AUTO_RESET_EVENT, MANUAL_RESET_EVENT -> "RealEvent";
        };
    }
}
