package org.gilcheck.reports.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.StepNotation;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.explorer.Views.ChoiceView;
import org.gilcheck.reports.explorer.Views.StandingView;

/** The steps that can be taken from a state, each with what it changes. */
final class Choices {
    private final Scenario scenario;
    private final long[] state;
    private final List<Trace.Standing> now;

    private Choices(Scenario scenario, long[] state, List<Trace.Standing> now) {
        this.scenario = scenario;
        this.state = state;
        this.now = now;
    }

    /**
     * In the order of the scenario.
     *
     * @param now where the threads stand, with the cores on which the run has put them
     */
    static List<ChoiceView> of(Scenario scenario, long[] state, List<Trace.Standing> now) {
        return new Choices(scenario, state, now).all();
    }

    private List<ChoiceView> all() {
        List<Long> labels = new ArrayList<>();
        List<long[]> targets = new ArrayList<>();
        scenario.successors(state, 0, (target, label) -> {
            labels.add(label);
            targets.add(target.clone());
        });
        Map<String, Integer> outcomes = new HashMap<>();
        labels.forEach(label -> outcomes.merge(kind(label), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<ChoiceView> views = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String kind = kind(labels.get(i));
            int outcome = seen.merge(kind, 1, Integer::sum);
            views.add(view(labels.get(i), targets.get(i), outcome, outcomes.getOrDefault(kind, 1)));
        }
        return views;
    }

    private static String kind(long label) {
        return Label.thread(label) + " " + Label.move(label);
    }

    private ChoiceView view(long label, long[] target, int outcome, int outcomes) {
        int words = scenario.words();
        long[] both = new long[2 * words];
        System.arraycopy(state, 0, both, 0, words);
        System.arraycopy(target, 0, both, words, words);
        Trace trace = Trace.of(scenario, new Lasso(new Run(words, 0, new long[] {label}, both), 1, List.of()));
        Trace.Step step = trace.steps().get(0);
        return new ChoiceView(
                StepNotation.write(List.of(StepNotation.Step.of(label))),
                step.thread(),
                Label.move(label) == Label.Move.STEP,
                outcome,
                outcomes,
                step.text(),
                step.events(),
                Views.of(step.changes()),
                moved(trace.start(), step.standings()));
    }

    private Map<Integer, StandingView> moved(List<Trace.Standing> before, List<Trace.Standing> after) {
        int[] cores = cores(after);
        Map<Integer, StandingView> moved = new TreeMap<>();
        for (int thread = 0; thread < now.size(); thread++) {
            StandingView old = Views.of(before.get(thread), now.get(thread).core());
            StandingView view = Views.of(after.get(thread), cores[thread]);
            if (!view.equals(old)) {
                moved.put(thread, view);
            }
        }
        return moved;
    }

    /** A thread keeps its core while it runs; one that begins to run takes the first free one. */
    private int[] cores(List<Trace.Standing> after) {
        int[] cores = new int[now.size()];
        boolean[] taken = new boolean[now.size() + 1];
        for (int thread = 0; thread < cores.length; thread++) {
            cores[thread] = after.get(thread).core() < 0 ? -1 : now.get(thread).core();
            if (cores[thread] >= 0) {
                taken[cores[thread]] = true;
            }
        }
        for (int thread = 0; thread < cores.length; thread++) {
            if (after.get(thread).core() >= 0 && cores[thread] < 0) {
                int free = 0;
                while (taken[free]) {
                    free++;
                }
                cores[thread] = free;
                taken[free] = true;
            }
        }
        return cores;
    }
}
