package org.gilcheck.properties.runs;

import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Step;

/** Text of any content on one line: what cannot be printed is written as Java writes it. */
public final class Printable {
    private Printable() {}

    /** The text on one line. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '\n' -> printable.append("\\n");
                case '\r' -> printable.append("\\r");
                case '\t' -> printable.append("\\t");
                default -> {
                    if (isPrintable(each)) {
                        printable.appendCodePoint(each);
                    } else {
                        printable.append(String.format(Locale.ROOT, "\\u%04x", each));
                    }
                }
            }
        });
        return printable.toString();
    }

    /** A trace whose tables keep their columns, and of which a terminal obeys nothing; where threads are is left as it is. */
    static Trace of(Trace trace) {
        return new Trace(
                trace.threads().stream()
                        .map(each -> new Actor(of(each.name()), each.daemon(), each.interpreter()))
                        .toList(),
                trace.timeUnit(),
                trace.cores(),
                trace.variables(),
                trace.start(),
                trace.steps().stream().map(Printable::of).toList(),
                trace.loopStart(),
                trace.reasons().stream()
                        .map(each -> new Reason(of(each.constraint()), each.step(), each.satisfied()))
                        .toList());
    }

    private static Step of(Step step) {
        List<String> events = step.events().stream().map(Printable::of).toList();
        List<Change> changes = step.changes().stream()
                .map(each -> new Change(of(each.variable()), of(each.before()), of(each.after())))
                .toList();
        return new Step(step.number(), step.time(), step.thread(), of(step.text()), events, changes, step.standings());
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter & 0xfffe) != 0xfffe;
        };
    }
}
