package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.model.language.Program;

/** A routine's state machine as a picture: a box for every step, from the top to the bottom. */
public final class RoutineDiagram {
    private RoutineDiagram() {}

    /**
     * The picture as an SVG document of its own, the same on every machine.
     *
     * <p>Every program point is an element {@code <g class="state" data-point="N">}, every arrow one
     * {@code <g class="edge" data-from="N" data-to="M">}, where -1 stands for the beginning and the end; both with more
     * classes. With the class {@code lit} as well they stand out. Nothing in it has an id, so that several can stand in
     * one page.
     */
    public static String svg(Program program) {
        return svg(program, "");
    }

    /** The same with a line below the title, which may be empty. */
    static String svg(Program program, String note) {
        return Sheet.document(program.name(), Picture.of(program, note), List.of(program));
    }
}
