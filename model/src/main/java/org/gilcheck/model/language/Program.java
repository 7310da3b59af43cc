package org.gilcheck.model.language;

import java.util.Locale;

/** Program points with their control flow: a routine, or all that a thread does. Unmodifiable. */
public final class Program {
    private final String name;
    private final ProgramPoint[] points;
    private final int entry;
    private final GilPhase lastPhase;

    Program(String name, ProgramPoint[] points, int entry, GilPhase lastPhase) {
        this.name = name;
        this.points = points;
        this.entry = entry;
        this.lastPhase = lastPhase;
    }

    /** The routine, workload or daemon that the program is. */
    public String name() {
        return name;
    }

    /** How many points there are; their numbers go from 0 to one less. */
    public int size() {
        return points.length;
    }

    public ProgramPoint point(int id) {
        return points[id];
    }

    /** Where it starts; {@link ProgramPoint#END} for a program without steps. */
    public int entry() {
        return entry;
    }

    /** False if there is nothing but points at which the thread's place towards the GIL changes. */
    boolean doesAnything() {
        for (ProgramPoint point : points) {
            Action action = point.action();
            if (action == null || action.kind() != Action.Kind.SKIP) {
                return true;
            }
        }
        return false;
    }

    /** Where its thread stands towards the GIL when the program has ended. */
    public GilPhase lastPhase() {
        return lastPhase;
    }

    /** The points on one line, for an atomic step: numbered where control does not just go on to the next. */
    String oneLine() {
        StringBuilder text = new StringBuilder("{");
        for (ProgramPoint point : points) {
            boolean test = point.condition() != null;
            text.append(point.id() == 0 ? " " : "; ").append(isBranching() ? point.id() + ": " : "");
            text.append(test ? "if " + point.condition() : point.toString());
            if (test) {
                text.append(" else ").append(target(point.otherwise()));
            } else if (point.next() != following(point)) {
                text.append(" -> ").append(target(point.next()));
            }
        }
        return text.append(" }").toString();
    }

    private boolean isBranching() {
        for (ProgramPoint point : points) {
            if (point.condition() != null) {
                return true;
            }
        }
        return false;
    }

    private int following(ProgramPoint point) {
        return point.id() + 1 < points.length ? point.id() + 1 : ProgramPoint.END;
    }

    /** A line for each point: number, source line, step, and where it leads. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append('\n');
        for (ProgramPoint point : points) {
            text.append(String.format(Locale.ROOT, "  %3d  %-52s  %s\n", point.id(), point, arrows(point)));
        }
        return text.toString();
    }

    private static String arrows(ProgramPoint point) {
        if (point.condition() == null) {
            return "-> " + target(point.next());
        }
        return "true -> " + target(point.next()) + ", false -> " + target(point.otherwise());
    }

    private static String target(int id) {
        return id == ProgramPoint.END ? "end" : Integer.toString(id);
    }
}
