package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;

/** Which routines a program was in the middle of calling at a point. */
final class Call {
    private Call() {}

    /** The routines called, the outermost first; none for a step of the program itself. */
    static List<String> path(Program program, ProgramPoint point) {
        String path = without(program.name(), without(program.name(), point.routine()));
        return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    }

    private static String without(String outermost, String path) {
        if (path.equals(outermost)) {
            return "";
        }
        return path.startsWith(outermost + "/") ? path.substring(outermost.length() + 1) : path;
    }
}
