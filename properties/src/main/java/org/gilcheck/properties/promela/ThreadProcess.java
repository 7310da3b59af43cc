package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.properties.promela.Spot.Stage;

/** The process of one thread: a label wherever it can stand, and behind it all ways on. */
final class ThreadProcess {
    /** Spin refuses loops of a single {@code skip}, but not if it cannot see it. */
    private static final String ALWAYS = "_pid >= 0";

    private final Program program;
    private final boolean mayStayForEver;
    private final Spot first;
    private final Map<Spot, List<Option>> options = new TreeMap<>();

    /** @param mayStayForEver whether it is no deadlock if the thread never goes on */
    ThreadProcess(Program program, Moves moves, Spares spares, boolean mayStayForEver) {
        this.program = program;
        this.mayStayForEver = mayStayForEver;
        this.first = moves.first();
        List<Spot> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            Spot spot = open.remove(open.size() - 1);
            if (options.containsKey(spot)) {
                continue;
            }
            List<Option> here = new ArrayList<>();
            for (Path path : moves.from(spot)) {
                Option option = Option.of(path, spares);
                here.add(option);
                if (option.target() != null) {
                    open.add(option.target());
                }
            }
            options.put(spot, here);
        }
    }

    /** All ways on from anywhere. */
    List<Option> options() {
        return options.values().stream().flatMap(List::stream).toList();
    }

    /** The statements, without what surrounds them. */
    String body() {
        StringBuilder text = new StringBuilder();
        if (!options.keySet().iterator().next().equals(first)) {
            text.append("\tgoto ").append(label(first)).append(";\n");
        }
        List<Spot> spots = List.copyOf(options.keySet());
        for (int i = 0; i < spots.size(); i++) {
            Spot next = i + 1 < spots.size() ? spots.get(i + 1) : null;
            write(text, spots.get(i), next == null ? spots.get(i) : next);
        }
        return text.toString();
    }

    private void write(StringBuilder text, Spot spot, Spot next) {
        text.append('\n').append(comment(spot)).append(label(spot)).append(":\n");
        List<Option> here = options.getOrDefault(spot, List.of());
        if (here.isEmpty()) {
            text.append("\tfalse;\n");
        } else if (here.size() == 1 && here.get(0).isPlain()) {
            Spot target = target(here.get(0), spot);
            boolean idles = target.equals(spot) && here.get(0).text().equals(Option.NOTHING);
            text.append('\t').append(idles ? ALWAYS : here.get(0).text()).append(";\n");
            text.append(target.equals(next) && !target.equals(spot) ? "" : "\tgoto " + label(target) + ";\n");
        } else {
            // Spin lets nobody jump to a label that stands right before a d_step.
            text.append("\tif\n");
            for (Option option : here) {
                text.append("\t:: ").append(option.text()).append(" -> goto ");
                text.append(label(target(option, spot))).append('\n');
            }
            text.append("\tfi;\n");
        }
    }

    private static Spot target(Option option, Spot here) {
        Spot target = option.target();
        return target == null ? here : target;
    }

    private String comment(Spot spot) {
        if (spot.isEnd()) {
            return "";
        }
        ProgramPoint point = program.point(spot.point());
        String where = point.location().isEmpty() ? point.routine() : point.routine() + ", " + point.location();
        String stage = switch (spot.stage()) {
            case BEGIN -> "";
            case WAITING -> ", asleep or awake again";
            case QUEUED -> ", asleep on the lock or awake again";
        };
        return "\t/* "
                + (point + stage + " (" + where + ")").replace("*/", "* /").replace('\n', ' ') + " */\n";
    }

    /** Spin takes a state for a good end if its label begins with "end". */
    private String label(Spot spot) {
        if (spot.isEnd()) {
            return "end";
        }
        String routine = program.point(spot.point()).routine().replaceAll("[^A-Za-z0-9]+", "_");
        String stage = spot.stage() == Stage.BEGIN ? "" : spot.stage() == Stage.WAITING ? "_waiting" : "_queued";
        return (mayStayForEver ? "end_" : "p") + spot.point() + "_" + routine + stage;
    }
}
