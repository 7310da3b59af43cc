package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.properties.runs.Printable;

/** The body of an atomic step, a line for each of its steps, with what depends on a test below it and indented. */
final class AtomicText {
    private static final String INDENT = "  ";

    private final Program body;
    private final List<String> lines = new ArrayList<>();

    private AtomicText(Program body) {
        this.body = body;
    }

    static List<String> of(Program body) {
        AtomicText text = new AtomicText(body);
        return text.isWritten(0, body.size(), body.size(), "") ? text.lines : numbered(body);
    }

    /** Writes the steps from first on; false if they do not nest. All ways out of them must lead to the exit. */
    private boolean isWritten(int first, int end, int exit, String indent) {
        int at = first;
        while (at < end) {
            ProgramPoint point = body.point(at);
            if (point.condition() == null) {
                lines.add(indent + Printable.of(point.toString()));
                at++;
                if (target(point.next()) != (at == end ? exit : at)) {
                    return false;
                }
            } else {
                at = afterTest(point, end, exit, indent);
                if (at < 0) {
                    return false;
                }
            }
        }
        return at == end;
    }

    /** Writes a test and what depends on it; the point after that, or -1. */
    private int afterTest(ProgramPoint point, int end, int exit, String indent) {
        int then = point.id() + 1;
        int otherwise = target(point.otherwise());
        int join = otherwise == exit ? end : otherwise;
        if (target(point.next()) != then || !isInside(join, then, end, otherwise == exit)) {
            return -1;
        }
        lines.add(indent + "if " + Printable.of(point.toString().replaceFirst("^test ", "")));
        int afterThen = target(body.point(join - 1).next());
        boolean hasElse = join < end && body.point(join - 1).condition() == null && afterThen != join;
        if (!hasElse) {
            return isWritten(then, join, otherwise, indent + INDENT) ? join : -1;
        }
        int after = afterThen == exit ? end : afterThen;
        if (!isInside(after, join, end, afterThen == exit) || !isWritten(then, join, afterThen, indent + INDENT)) {
            return -1;
        }
        lines.add(indent + "else");
        return isWritten(join, after, afterThen, indent + INDENT) ? after : -1;
    }

    private static boolean isInside(int point, int after, int end, boolean leaves) {
        return point > after && (point < end || (point == end && leaves));
    }

    private int target(int next) {
        return next == ProgramPoint.END ? body.size() : next;
    }

    private static List<String> numbered(Program body) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            ProgramPoint point = body.point(i);
            lines.add(i + ": " + Printable.of(point.toString()) + " -> " + name(point.next())
                    + (point.condition() == null ? "" : ", else " + name(point.otherwise())));
        }
        return lines;
    }

    private static String name(int target) {
        return target == ProgramPoint.END ? "end" : Integer.toString(target);
    }
}
