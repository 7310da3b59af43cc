package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.reports.diagram.RoutineDiagram;
import org.gilcheck.reports.traces.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of all policies that are shown, each policy's once: of those routines that some thread gets into. The style
 * in them is taken out, since a page with a strict policy of its own lets only one style sheet count.
 */
final class Drawings {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>\\s*", Pattern.DOTALL);

    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final Set<String> styles = new LinkedHashSet<>();

    /** A machine, and the routines of it that are worth drawing. */
    private record Machine(String id, StateMachine machine, Set<String> routines) {}

    /** Notes which routines an exhibit gets into. */
    void see(Exhibit exhibit) {
        StateMachine machine = exhibit.machine();
        if (machine != null) {
            Set<String> routines = machines.computeIfAbsent(
                            machine.toString(),
                            name -> new Machine("machine-" + (machines.size() + 1), machine, new LinkedHashSet<>()))
                    .routines();
            Trace trace = exhibit.trace();
            for (int step = 0; step <= trace.steps().size(); step++) {
                trace.standings(step).stream()
                        .map(Standing::place)
                        .filter(place -> place.point() >= 0)
                        .map(Place::outermostRoutine)
                        .forEach(routines::add);
            }
        }
    }

    /** Where the diagrams for an exhibit are; null if there are none. */
    @Nullable
    String idFor(Exhibit exhibit) {
        StateMachine machine = exhibit.machine();
        Machine seen = machine == null ? null : machines.get(machine.toString());
        return seen == null || seen.routines().isEmpty() ? null : seen.id();
    }

    /** For each machine a list of pairs: a routine's name and its diagram. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        machines.values().forEach(each -> data.put(each.id(), drawn(each)));
        return data;
    }

    private List<List<String>> drawn(Machine seen) {
        List<List<String>> drawn = new ArrayList<>();
        List<Program> programs = new ArrayList<>(seen.machine().routines());
        programs.addAll(seen.machine().daemons());
        for (Program program : programs) {
            if (program.size() > 0 && seen.routines().contains(program.name())) {
                drawn.add(List.of(program.name(), withoutStyle(RoutineDiagram.svg(program))));
            }
        }
        return drawn;
    }

    private String withoutStyle(String svg) {
        Matcher style = STYLE.matcher(svg);
        StringBuilder rest = new StringBuilder();
        while (style.find()) {
            styles.add(style.group(1));
            style.appendReplacement(rest, "");
        }
        return style.appendTail(rest).toString();
    }

    /** The style of all diagrams that were drawn so far. */
    String style() {
        return String.join("\n", styles);
    }
}
