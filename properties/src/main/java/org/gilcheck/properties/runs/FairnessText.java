package org.gilcheck.properties.runs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.Lasso.Reason;

/** Why a loop is fair, on one line. */
public final class FairnessText {
    private static final Pattern ACTION = Pattern.compile("(.*) (step|get|passe)s\\b(.*)");

    private FairnessText() {}

    /** The reasons; only of use if there are any. */
    public static String of(Trace trace) {
        List<String> texts =
                trace.reasons().stream().map(reason -> text(reason, trace)).toList();
        return "fair, since: " + String.join("; ", texts);
    }

    private static String text(Reason reason, Trace trace) {
        if (reason.satisfied()) {
            return reason.constraint() + " (step " + (reason.step() + 1) + ")";
        }
        return denied(reason.constraint()) + (trace.hasLoop() ? " before step " + (reason.step() + 1) : "");
    }

    /** That something cannot happen: {@code T1 cpu steps} becomes {@code T1 cpu cannot step}. */
    private static String denied(String constraint) {
        Matcher action = ACTION.matcher(constraint);
        if (!action.matches()) {
            return "not possible: " + constraint;
        }
        String verb = action.group(2).equals("passe") ? "pass" : action.group(2);
        return action.group(1) + " cannot " + verb + action.group(3);
    }
}
