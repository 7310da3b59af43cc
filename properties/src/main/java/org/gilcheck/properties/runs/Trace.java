package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;

/** A run as people see it: who did what when, what changed, and where every thread stood in between. */
public final class Trace {
    /** Who acts when time passes. */
    public static final int NOBODY = -1;

    private final List<String> threads = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<List<Standing>> standings = new ArrayList<>();
    private final int programThreads;
    private final boolean timed;
    private final int cores;
    private final int loopStart;
    private final List<Reason> reasons;

    /**
     * A step.
     *
     * @param number from 1
     * @param time units of time since the start; 0 under the untimed clock
     * @param thread who acts, or {@link #NOBODY}
     * @param text what it does
     * @param events what that means for the GIL, the program and the processor
     * @param changes which variables change, as {@code name: old -> new}
     */
    public record Step(int number, int time, int thread, String text, List<String> events, List<String> changes) {}

    /** Where a thread stands between two steps, and on which core; -1 for none. */
    public record Standing(GilPhase phase, boolean blocked, int core) {}

    private Trace(Scenario scenario, Lasso lasso) {
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            threads.add(scenario.threadName(thread));
        }
        programThreads = scenario.programThreadCount();
        timed = scenario.clock() == Clock.TIMED;
        cores = timed ? scenario.machine().cores() : 0;
        loopStart = lasso.loopStart();
        reasons = lasso.reasons();
    }

    /** Looks at a run of a scenario, or of one beside what some property remembers. */
    public static Trace of(Scenario scenario, Lasso lasso) {
        Trace trace = new Trace(scenario, lasso);
        Run run = lasso.run();
        CoreLanes lanes = new CoreLanes(trace.cores, trace.threads.size());
        List<String> names = scenario.variableNames();
        int time = 0;
        trace.addStandings(scenario, run.state(0), lanes);
        for (int i = 0; i < run.length(); i++) {
            long[] before = run.state(i);
            long[] after = run.state(i + 1);
            long label = run.label(i);
            time += scenario.timePassed(before, 0, label);
            int thread = scenario.actor(label);
            List<String> events = new ArrayList<>(Scenario.events(label));
            List<Integer> coresBefore = lanes.cores();
            trace.addStandings(scenario, after, lanes);
            events.addAll(dispatches(coresBefore, lanes.cores()));
            trace.steps.add(new Step(
                    i + 1,
                    time,
                    thread,
                    text(scenario, before, label),
                    events,
                    changes(names, scenario.variableValues(before, 0), scenario.variableValues(after, 0))));
        }
        return trace;
    }

    private static String text(Scenario scenario, long[] before, long label) {
        int passed = scenario.timePassed(before, 0, label);
        String text = scenario.describeStep(before, 0, label);
        return passed == 0 ? text : text + ": " + passed + (passed == 1 ? " unit" : " units");
    }

    private void addStandings(Scenario scenario, long[] state, CoreLanes lanes) {
        boolean[] running = new boolean[threads.size()];
        for (int thread = 0; thread < running.length; thread++) {
            running[thread] = timed && scenario.isOnCore(state, 0, thread);
        }
        lanes.update(running);
        List<Standing> now = new ArrayList<>();
        for (int thread = 0; thread < running.length; thread++) {
            now.add(new Standing(
                    scenario.phase(state, 0, thread),
                    scenario.isBlocked(state, 0, thread),
                    lanes.cores().get(thread)));
        }
        standings.add(now);
    }

    private static List<String> dispatches(List<Integer> before, List<Integer> after) {
        List<String> events = new ArrayList<>();
        for (int thread = 0; thread < before.size(); thread++) {
            int from = before.get(thread);
            int to = after.get(thread);
            if (from != to) {
                events.add((to < 0 ? "leaves core " + from : "dispatch on core " + to) + ": T" + thread);
            }
        }
        return events;
    }

    private static List<String> changes(List<String> names, List<String> before, List<String> after) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add(names.get(i) + ": " + before.get(i) + " -> " + after.get(i));
            }
        }
        return changes;
    }

    /** Number and kind of each thread, daemons last. */
    public List<String> threads() {
        return threads;
    }

    /** In the order of the run. */
    public List<Step> steps() {
        return steps;
    }

    /** How many of the threads are the program's; they come first. */
    int programThreads() {
        return programThreads;
    }

    /** For the start and after each step, where every thread stands. */
    List<List<Standing>> standings() {
        return standings;
    }

    /** True if steps take time. */
    public boolean timed() {
        return timed;
    }

    /** How many cores there are; 0 under the untimed clock. */
    int cores() {
        return cores;
    }

    /** How many steps stand before the loop; all if there is none. */
    int loopStart() {
        return loopStart;
    }

    /** True if the last steps are taken for ever. */
    boolean hasLoop() {
        return loopStart < steps.size();
    }

    /** Why a run that goes on so, or in which nothing more happens, is fair; empty if it need not be. */
    List<Reason> reasons() {
        return reasons;
    }

    /** How often the acting thread changes. */
    public int contextSwitches() {
        int switches = 0;
        int last = NOBODY;
        for (Step step : steps) {
            if (step.thread() != NOBODY) {
                switches += last != NOBODY && last != step.thread() ? 1 : 0;
                last = step.thread();
            }
        }
        return switches;
    }
}
