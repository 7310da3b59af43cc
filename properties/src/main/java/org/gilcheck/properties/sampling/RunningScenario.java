package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.StepNotation;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.TraceText;

/**
 * A scenario in motion: where it is, which steps it can take, and how it came here. Not safe for use by several Java threads;
 * several of them may share a scenario as long as they take turns.
 */
public final class RunningScenario {
    private final Scenario scenario;
    private final TransitionSystem system;
    private final long initial;
    private final List<long[]> states = new ArrayList<>();
    private final List<Long> labels = new ArrayList<>();
    private final List<Step> enabled = new ArrayList<>();
    private long time;

    /** Starts a scenario in the first of its initial states. */
    public static RunningScenario of(Scenario scenario) {
        return new RunningScenario(scenario, scenario, 0);
    }

    /** Starts a system whose states begin with those of a scenario. */
    RunningScenario(Scenario scenario, TransitionSystem system, long initial) {
        this.scenario = scenario;
        this.system = system;
        this.initial = initial;
        states.add(Systems.initialState(system, initial));
        findSteps();
    }

    private void findSteps() {
        long[] state = state();
        enabled.clear();
        system.successors(state, 0, (target, label) -> enabled.add(new Step(system, state, label, words(target))));
    }

    private long[] words(long[] state) {
        return Arrays.copyOf(state, system.words());
    }

    /** What is running. */
    public Scenario scenario() {
        return scenario;
    }

    /** The steps that can be taken now, in a fixed order; none if the run ends here. */
    public List<Step> enabled() {
        return Collections.unmodifiableList(new ArrayList<>(enabled));
    }

    /** True if no step can be taken. */
    public boolean hasEnded() {
        return enabled.isEmpty();
    }

    /**
     * Takes a step.
     *
     * @throws IllegalArgumentException if it is not one of the steps that are enabled now
     */
    public void take(Step step) {
        if (!step.startsIn(state())) {
            throw new IllegalArgumentException(
                    "the step \"" + step + "\" belongs to another moment of the run; take one of"
                            + " those that enabled() gives now: " + enabled);
        }
        time += scenario.timePassed(state(), 0, step.label());
        states.add(step.target());
        labels.add(step.label());
        findSteps();
    }

    /** Takes the step that is a choice, if it is enabled; else does nothing and says no. */
    public boolean take(StepNotation.Step choice) {
        for (Step step : enabled) {
            if (choice.matches(step.label())) {
                take(step);
                return true;
            }
        }
        return false;
    }

    /** How many steps have been taken. */
    public int length() {
        return labels.size();
    }

    /** How many units of time have passed; 0 under the untimed clock. */
    public long timePassed() {
        return time;
    }

    /** The threads that have the GIL of their interpreter now. */
    public List<Integer> holders() {
        return threadsIn(GilPhase.HOLDS);
    }

    /** The threads that want the GIL and do not have it yet. */
    public List<Integer> wanting() {
        return threadsIn(GilPhase.WANTS);
    }

    private List<Integer> threadsIn(GilPhase phase) {
        List<Integer> threads = new ArrayList<>();
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (phase(thread) == phase) {
                threads.add(thread);
            }
        }
        return threads;
    }

    /** Where a thread stands towards its GIL. */
    public GilPhase phase(int thread) {
        return scenario.phase(state(), 0, thread);
    }

    /** True if a thread can take no step until something else happens. */
    public boolean isBlocked(int thread) {
        return scenario.isBlocked(state(), 0, thread);
    }

    /** True if something happened in the last step; no if none has been taken. */
    public boolean justHappened(Label.Event event) {
        return !labels.isEmpty() && Label.has(labels.get(labels.size() - 1), event);
    }

    /** Who acted in the last step, or was acted on; -1 if no step has been taken, or if time passed in it. */
    public int lastThread() {
        return labels.isEmpty() ? -1 : scenario.actor(labels.get(labels.size() - 1));
    }

    /** The words of the present state; not to be changed. */
    public long[] state() {
        return states.get(states.size() - 1);
    }

    /** The run so far. */
    public Run run() {
        return Systems.run(system.words(), initial, labels, states);
    }

    /** The choices so far: a schedule that leads here. */
    public Schedule schedule() {
        return Schedule.of(run());
    }

    /** The run so far as a table, with a column for each thread. */
    public String trace() {
        return TraceText.of(Trace.of(scenario, new Lasso(run(), length(), List.of())));
    }

    /** Where each thread stands, and after how many steps. */
    @Override
    public String toString() {
        return "after " + length() + " steps: " + scenario.describeState(state(), 0);
    }
}
