package org.gilcheck.model.language;

import java.util.List;
import org.gilcheck.model.language.Declaration.Kind;

/** The fields of a generated class. */
final class JavaVariables {
    private JavaVariables() {}

    /** The durations and numbers, those that the rest of the class uses. */
    static String constants(List<NamedNumber> numbers, JavaNames names) {
        StringBuilder text = new StringBuilder();
        for (NamedNumber number : numbers) {
            Duration duration = number.duration();
            Constant constant = number.constant();
            if (!names.hasUsed(number)) {
                continue;
            }
            if (duration != null) {
                text.append("    private static final long ")
                        .append(names.of(number))
                        .append(" = ");
                text.append(duration.nanoseconds()).append("L; // nanoseconds\n");
            } else if (constant != null) {
                text.append("    private static final int ")
                        .append(names.of(number))
                        .append(" = ");
                text.append(constant.modelled()).append(";");
                text.append(constant.real() == constant.modelled() ? "" : " // for " + constant.real())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The variables, locks and events. */
    static String fields(List<Declaration> declarations, JavaNames names) {
        StringBuilder text = new StringBuilder();
        for (Declaration declaration : declarations) {
            String type = JavaExpressions.type(declaration.kind());
            boolean each = declaration.scope() == Scope.THREAD;
            text.append("    private final ")
                    .append(each ? "PerThread<" + type + ">" : type)
                    .append(' ');
            text.append(names.of(declaration)).append(" = ").append(factory(declaration.kind()));
            text.append(each ? "s(" : "(").append(JavaActions.quoted(declaration.name()));
            text.append(operands(declaration, names)).append(");\n");
        }
        return text.toString();
    }

    private static String factory(Kind kind) {
        return switch (kind) {
            case FLAG -> "flag";
            case COUNTER -> "counter";
            case THREAD -> "threadVar";
            case QUEUE -> "queue";
            case SET -> "set";
            case MUTEX -> "mutex";
            case CONDITION -> "condition";
            case SEMAPHORE -> "semaphore";
            case AUTO_RESET_EVENT -> "autoResetEvent";
            case MANUAL_RESET_EVENT -> "manualResetEvent";
        };
    }

    private static String operands(Declaration declaration, JavaNames names) {
        HandOff handOff = declaration.handOff();
        if (handOff != null && handOff != HandOff.BARGING) {
            throw new PolicyException(declaration.owner() + ": '" + declaration.name() + "' demands the hand-off "
                    + handOff + ", which real locks do not have here. Leave the hand-off to the operating system");
        }
        String maximum = maximum(declaration, names);
        return switch (declaration.kind()) {
            case COUNTER -> {
                boolean startsAtScaled = declaration.scaledMaximum() != null;
                yield ", " + declaration.minimum() + ", " + maximum + ", "
                        + (startsAtScaled ? maximum : Integer.toString(declaration.initial()));
            }
            case SEMAPHORE -> ", " + declaration.initial() + ", " + maximum;
            default -> "";
        };
    }

    private static String maximum(Declaration declaration, JavaNames names) {
        Constant scaled = declaration.scaledMaximum();
        if (scaled != null) {
            return names.of(NamedNumber.of(scaled));
        }
        return declaration.maximum() == Integer.MAX_VALUE ? "threads()" : Integer.toString(declaration.maximum());
    }
}
