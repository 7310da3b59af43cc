package org.gilcheck.reports.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;

/** What never changes while one walks through a scenario, as the page is told once. */
final class About {
    private About() {}

    record ThreadView(String name, boolean daemon, int interpreter) {}

    record PropertyView(String id, String meaning, boolean number) {}

    /** The scenario, and where to begin. */
    static Map<String, Object> of(
            Opening opening, Scenario scenario, List<Property> properties, List<String> machines) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("policy", opening.job().policy().name());
        object.put("row", opening.job().row());
        object.put("where", opening.job().where());
        object.put("timed", scenario.clock() == Clock.TIMED);
        object.put("cores", scenario.clock() == Clock.TIMED ? scenario.machine().cores() : 0);
        object.put("threads", threads(scenario));
        object.put("variables", scenario.variableNames());
        object.put("initialStates", initialStates(scenario));
        object.put("events", Label.Event.TOLD.stream().map(Label.Event::text).toList());
        object.put(
                "properties",
                properties.stream()
                        .map(each -> new PropertyView(each.id(), each.meaning(), each.isBound()))
                        .toList());
        object.put("machines", machines);
        object.put("mostSteps", Walk.MOST_STEPS);
        object.put("initial", opening.initial());
        object.put("steps", opening.steps());
        object.put("property", opening.property());
        return object;
    }

    /** The state machines that have a step. */
    static List<Program> programs(Scenario scenario) {
        StateMachine machine = StateMachine.of(scenario.policy());
        List<Program> programs = new ArrayList<>(machine.routines());
        programs.addAll(machine.daemons());
        programs.removeIf(program -> program.size() == 0);
        return programs;
    }

    private static List<ThreadView> threads(Scenario scenario) {
        List<ThreadView> threads = new ArrayList<>();
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            threads.add(new ThreadView(
                    scenario.threadName(thread),
                    thread >= scenario.programThreadCount(),
                    scenario.interpreter(thread)));
        }
        return threads;
    }

    private static int initialStates(Scenario scenario) {
        int[] count = {0};
        scenario.initialStates((state, number) -> count[0]++);
        return count[0];
    }
}
