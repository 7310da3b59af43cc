package org.gilcheck.reports.explorer;

import java.util.List;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Step;
import org.gilcheck.reports.explorer.Views.StandingView;

/** Until what a scenario runs. What is true already does not count: it must come true in a step. */
interface Goal {

    /** True if the step that has just been taken reaches it. */
    boolean isReachedBy(Step step, long[] before, RunningScenario after);

    /** True for a goal that is reached where there is not exactly one step to take. */
    default boolean isNextChoice() {
        return false;
    }

    /** True for a goal that is never reached: some steps are to be taken, that is all. */
    default boolean isNever() {
        return false;
    }

    /**
     * The one that a query describes.
     *
     * @throws Refusal if it describes none, or nothing of the scenario
     */
    static Goal of(Query query, Scenario scenario) {
        return switch (query.text("kind")) {
            case "event" -> event(query, scenario);
            case "variable" -> variable(query, scenario);
            case "place" -> place(query, scenario);
            case "choice" -> new NextChoice();
            case "steps" -> new Never();
            default -> throw Refusal.badRequest("\"kind\" must be one of event, variable, place, choice and steps.");
        };
    }

    private static Goal event(Query query, Scenario scenario) {
        String name = query.text("event");
        int thread = query.count("thread", -1, scenario.threadCount() - 1, -1);
        Label.Event event = Label.Event.TOLD.stream()
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("There is no such event to run until."));
        return (step, before, after) -> step.has(event) && (thread < 0 || step.thread() == thread);
    }

    private static Goal variable(Query query, Scenario scenario) {
        int index = scenario.variableNames().indexOf(query.text("variable"));
        if (index < 0) {
            throw Refusal.badRequest("There is no such variable to run until.");
        }
        String value = query.text("value").strip();
        return (step, before, after) ->
                isValue(scenario, index, value, after.state()) && !isValue(scenario, index, value, before);
    }

    private static boolean isValue(Scenario scenario, int index, String value, long[] state) {
        return scenario.variableValues(state, 0).get(index).equals(value);
    }

    private static Goal place(Query query, Scenario scenario) {
        int thread = query.count("thread", -1, scenario.threadCount() - 1, -1);
        String routine = query.text("routine");
        int point = query.count("point", -1, Integer.MAX_VALUE, -1);
        if (routine.isEmpty()) {
            throw Refusal.badRequest("Say which \"routine\" to run to.");
        }
        return (step, before, after) -> {
            List<StandingView> from = Moment.standings(scenario, before);
            List<StandingView> to = Moment.standings(scenario, after.state());
            for (int each = 0; each < to.size(); each++) {
                if ((thread < 0 || thread == each)
                        && isAt(to.get(each), routine, point)
                        && !isAt(from.get(each), routine, point)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isAt(StandingView standing, String routine, int point) {
        List<String> path = List.of(standing.routine().split("/", -1));
        return point < 0 ? path.contains(routine) : path.get(0).equals(routine) && standing.point() == point;
    }

    /** Where one has to choose: seen before a step is taken. */
    final class NextChoice implements Goal {
        @Override
        public boolean isReachedBy(Step step, long[] before, RunningScenario after) {
            return false;
        }

        @Override
        public boolean isNextChoice() {
            return true;
        }
    }

    /** Nothing. */
    final class Never implements Goal {
        @Override
        public boolean isReachedBy(Step step, long[] before, RunningScenario after) {
            return false;
        }

        @Override
        public boolean isNever() {
            return true;
        }
    }
}
