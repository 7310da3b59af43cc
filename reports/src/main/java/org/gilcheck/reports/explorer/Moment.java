package org.gilcheck.reports.explorer;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.explorer.Views.StandingView;
import org.gilcheck.reports.explorer.Views.StateView;
import org.gilcheck.reports.explorer.Views.StepView;

/** The end of a walk as the page is told of it. */
final class Moment {
    private Moment() {}

    /** @param from how many steps of the walk the page knows already */
    static StateView of(Walk walk, int from) {
        Scenario scenario = walk.running().scenario();
        long[] state = walk.running().state();
        Trace trace = Trace.of(scenario, walk.lasso());
        int length = walk.running().length();
        int first = Math.min(from, length);
        List<Trace.Standing> now = trace.standings(length);
        return new StateView(
                walk.running().run().initial(),
                String.join("", walk.choices()),
                length,
                walk.loopStart(),
                walk.running().timePassed(),
                first,
                trace.start().stream().map(Views::standingOnCore).toList(),
                trace.variables().stream().map(Trace.Variable::value).toList(),
                steps(trace, walk.choices(), first),
                now.stream().map(each -> Views.of(each, each.core())).toList(),
                scenario.variableValues(state, 0),
                scenario.fault(state, 0).text(),
                Choices.of(scenario, state, now));
    }

    private static List<StepView> steps(Trace trace, List<String> choices, int first) {
        List<StepView> steps = new ArrayList<>();
        for (Trace.Step step : trace.steps().subList(first, trace.steps().size())) {
            steps.add(new StepView(
                    step.number(),
                    step.time(),
                    step.thread(),
                    choices.get(step.number() - 1),
                    step.text(),
                    step.events(),
                    Views.of(step.changes()),
                    step.standings().stream().map(Views::standingOnCore).toList()));
        }
        return steps;
    }

    /** Where the threads stand in a state, without the cores, which only a run has. */
    static List<StandingView> standings(Scenario scenario, long[] state) {
        return Trace.of(
                        scenario,
                        new org.gilcheck.checker.Lasso(
                                new org.gilcheck.checker.Run(scenario.words(), 0, new long[0], state.clone()),
                                0,
                                List.of()))
                .start()
                .stream()
                .map(each -> Views.of(each, -1))
                .toList();
    }
}
