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

    /** Where its thread stands towards the GIL when the program has ended. */
    public GilPhase lastPhase() {
        return lastPhase;
    }

    String oneLine() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < points.length; i++) {
            ProgramPoint point = points[i];
            text.append(i == 0 ? " " : "; ");
            text.append(point.condition() == null ? point.toString() : "if " + point.condition());
        }
        return text.append(" }").toString();
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
