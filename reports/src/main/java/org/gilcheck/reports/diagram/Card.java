package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.properties.runs.Printable;

/**
 * A program point as lines of text in a box that has no place yet.
 *
 * @param point the point
 * @param program what the point is in
 * @param called the routines that the program is in the middle of calling there, the outermost first
 * @param lines what its step does, in the policy's words
 */
record Card(ProgramPoint point, String program, List<String> called, List<String> lines) {
    private static final int WIDEST = 34;
    private static final double STRIPE = 7;
    private static final double MARGIN = 7;
    private static final double MARK = 17;
    private static final double ANSWERS = 10;

    /** So that both answers have room below the question. */
    private static final double NARROWEST_TEST = 100;

    /** How far the left and right corners of a test stick out. */
    static final double POINTED = 10;

    static Card of(Program program, ProgramPoint point) {
        return new Card(point, program.name(), Call.path(program, point), lines(point));
    }

    private static List<String> lines(ProgramPoint point) {
        Program body = point.atomicBody();
        if (body != null) {
            return AtomicText.of(body);
        }
        String text =
                point.condition() == null ? point.toString() : point.toString().replaceFirst("^test ", "");
        return Letters.broken(Printable.of(text), WIDEST);
    }

    boolean isTest() {
        return point.condition() != null;
    }

    boolean isAtomic() {
        return point.atomicBody() != null;
    }

    boolean maySleep() {
        Action action = point.action();
        return action != null && action.maySleep();
    }

    /** True for a step of which it is known how long it can last. */
    boolean hasTime() {
        Action action = point.action();
        return action != null && (action.duration() != null || (action.takesTime() && !action.maySleep()));
    }

    /** The kind of the step, and where its thread stands towards the GIL, as classes of a style sheet. */
    String classes() {
        String kind = isTest() ? "test" : isAtomic() ? "atomic" : "action";
        return kind + " " + phase();
    }

    String phase() {
        return point.phase().name().toLowerCase(Locale.ROOT);
    }

    /** Where the text begins, from the left. */
    double indent() {
        return (isTest() ? POINTED : STRIPE)
                + MARGIN
                + Integer.toString(point.id()).length() * 5.5
                + 5;
    }

    double width() {
        double text = lines.stream().mapToDouble(Letters::width).max().orElse(0);
        double all = Math.ceil(indent() + text + MARGIN + (isTest() ? POINTED : 0) + marks() * MARK);
        return isTest() ? Math.max(all, NARROWEST_TEST) : all;
    }

    double height() {
        return 9 + lines.size() * Letters.LINE + (isTest() ? ANSWERS : 0);
    }

    /** How many signs stand at its right. */
    private int marks() {
        return (maySleep() ? 1 : 0) + (hasTime() ? 1 : 0);
    }

    /** What is told when one points at it: where it stands in the source and in which routine. */
    String hint() {
        List<String> parts = new ArrayList<>();
        parts.add("step " + point.id() + " of " + program
                + called.stream().map(each -> "/" + each).collect(Collectors.joining()));
        if (!point.location().isEmpty()) {
            parts.add(point.location());
        }
        if (maySleep()) {
            parts.add("may put its thread to sleep");
        }
        if (point.spins()) {
            parts.add("spins: goes round without time passing");
        }
        return Printable.of(String.join(", ", parts));
    }
}
