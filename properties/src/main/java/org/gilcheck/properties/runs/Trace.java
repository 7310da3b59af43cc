package org.gilcheck.properties.runs;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Scenario;

/**
 * A run as people see it: who did what when, what changed, and where every thread stood in between. Found by a check, read
 * from a file or recorded by an interpreter, it is drawn by the same code.
 *
 * @param threads the program's threads first, then the runtime's own
 * @param timeUnit what time is counted in, such as {@code unit} or {@code tick}; empty if steps take no time
 * @param cores how many cores there are; 0 if that is not known, or if steps take no time
 * @param variables with their values at the start
 * @param start where every thread stands at the start
 * @param steps in the order of the run
 * @param loopStart how many steps stand before the loop that is run through for ever; all if there is none
 * @param reasons why a run that goes on so, or in which nothing more happens, is fair; empty if it need not be
 */
public record Trace(
        List<Actor> threads,
        String timeUnit,
        int cores,
        List<Variable> variables,
        List<Standing> start,
        List<Step> steps,
        int loopStart,
        List<Reason> reasons) {
    /** The unit of real time; it has no plural. */
    static final String NANOSECONDS = "ns";

    /** Who acts when time passes. */
    public static final int NOBODY = -1;

    /**
     * A thread.
     *
     * @param name such as {@code T0 cpu}
     * @param daemon whether it is one of the runtime's own
     * @param interpreter whose GIL it takes, from 0
     */
    public record Actor(String name, boolean daemon, int interpreter) {}

    /** A variable, a lock or a condition, and its value in words. */
    public record Variable(String name, String value) {}

    /** What a step does to a variable. */
    public record Change(String variable, String before, String after) {
        @Override
        public String toString() {
            return variable + ": " + before + " -> " + after;
        }
    }

    /**
     * Where a thread is in its program.
     *
     * @param routine the routines that it is in, outermost first, such as {@code checkpoint/release}; the name of its
     *     workload or daemon outside all routines; empty if it has ended or if that is not known
     * @param point the number of the step that it takes next in the state machine of the outermost routine, or of the
     *     daemon; -1 if it is in neither
     * @param text that step, and how far it has come in it
     */
    public record Place(String routine, int point, String text) {
        /** Nothing is known of where a thread is, or it has ended. */
        public static final Place NOWHERE = new Place("", -1, "");

        /** The routine whose state machine {@link #point} is in; of no use if there is none. */
        public String outermostRoutine() {
            int end = routine.indexOf('/');
            return end < 0 ? routine : routine.substring(0, end);
        }
    }

    /**
     * Where a thread stands between two steps.
     *
     * @param blocked whether it can take no step until something else happens
     * @param core on which it runs; -1 for none
     * @param os what the operating system does with it, such as {@code waking in 2}; empty if that is not known, or if
     *     steps take no time
     */
    public record Standing(GilPhase phase, boolean blocked, int core, String os, Place place) {}

    /**
     * A step.
     *
     * @param number from 1
     * @param time since the start, after the step, in {@link #timeUnit}s; 0 if steps take no time
     * @param thread who acts or is acted on, or {@link #NOBODY}
     * @param text what it does
     * @param events what that means for the GIL and for the program of this thread, by the names of
     *     {@link org.gilcheck.model.scenario.Label.Event}
     * @param changes of variables
     * @param standings where every thread stands afterwards
     */
    public record Step(
            int number,
            long time,
            int thread,
            String text,
            List<String> events,
            List<Change> changes,
            List<Standing> standings) {

        /** Keeps lists of its own. */
        public Step {
            events = List.copyOf(events);
            changes = List.copyOf(changes);
            standings = List.copyOf(standings);
        }
    }

    /** Keeps lists of its own. */
    public Trace {
        threads = List.copyOf(threads);
        variables = List.copyOf(variables);
        start = List.copyOf(start);
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }

    /** Looks at a run of a scenario, or of one beside what some property remembers. */
    public static Trace of(Scenario scenario, Lasso lasso) {
        return new TraceOfRun(scenario).trace(lasso);
    }

    /**
     * Looks at a part of a run in real time.
     *
     * @param passed for each step how many nanoseconds pass in it
     */
    public static Trace inRealTime(Scenario scenario, Run run, List<Long> passed) {
        return new TraceOfRun(scenario, NANOSECONDS, passed).trace(new Lasso(run, run.length(), List.of()));
    }

    /** What time is counted in, after so many of it. */
    public String unit(long amount) {
        return amount == 1 || timeUnit.equals(NANOSECONDS) ? timeUnit : timeUnit + "s";
    }

    /** True if steps take time. */
    public boolean timed() {
        return !timeUnit.isEmpty();
    }

    /** True if the last steps are taken for ever. */
    public boolean hasLoop() {
        return loopStart < steps.size();
    }

    /** How many of the threads are the program's; they come first. */
    public int programThreads() {
        return (int) threads.stream().filter(thread -> !thread.daemon()).count();
    }

    /** Where every thread stands after so many steps; 0 for the start. */
    public List<Standing> standings(int afterSteps) {
        return afterSteps == 0 ? start : steps.get(afterSteps - 1).standings();
    }

    /** What time it is after so many steps; 0 at the start. */
    public long time(int afterSteps) {
        return afterSteps == 0 ? 0 : steps.get(afterSteps - 1).time();
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
