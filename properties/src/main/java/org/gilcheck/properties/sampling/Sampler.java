package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/**
 * Draws runs of a scenario at random and judges them for one property. What it finds is true of the scenario; that it finds nothing
 * proves nothing.
 */
public final class Sampler {
    /** How many steps the longest walks have, unless told otherwise. */
    public static final int USUAL_STEPS = 320;

    private static final int MOST_LOOPS = 4;

    private final RunQuestions questions;
    private final RandomWalks walks;
    private final Judge judge;
    private final ScheduleMinimiser minimiser;

    /** Prepares, with walks of {@value #USUAL_STEPS} steps at most. */
    public Sampler(Scenario scenario, LockFairness locks, Property property) {
        this(scenario, locks, property, USUAL_STEPS);
    }

    /**
     * Prepares; the scenario must not be used by anybody else meanwhile.
     *
     * @param steps how many steps the longest walks have; at least 8
     */
    public Sampler(Scenario scenario, LockFairness locks, Property property, int steps) {
        if (steps < 8) {
            throw new IllegalArgumentException("walks of " + steps + " steps: give at least 8");
        }
        questions = new RunQuestions(scenario, locks, property);
        walks = new RandomWalks(scenario, questions.system(), questions.spoiling(), steps);
        judge = Judge.of(questions);
        minimiser = new ScheduleMinimiser(questions);
    }

    /** What is asked of the runs. */
    public RunQuestions questions() {
        return questions;
    }

    /** The run that a seed stands for; the same at every call. */
    public Run walk(long seed) {
        Run run = walks.walk(seed).run();
        questions.rejectMistake(run);
        return run;
    }

    /** The run that a schedule makes. */
    public Run follow(Schedule schedule) {
        Run run = schedule.runIn(questions.scenario(), questions.system()).run();
        questions.rejectMistake(run);
        return run;
    }

    /** The first violation on a run, with nothing after it; null if there is none, and for a property that is a number. */
    public @Nullable Lasso violation(Run run) {
        return judge.firstViolation(run);
    }

    /** True if a run that was judged has put the property to the test, or another one before has. */
    boolean isPutToTheTest(Run judged) {
        Event trigger = questions.trigger();
        return trigger == null
                ? judge.isTriggered()
                : Arrays.stream(judged.labels()).anyMatch(label -> Label.has(label, trigger));
    }

    /** A violation made as short as possible, and replayed. */
    public Lasso minimised(Lasso violation) {
        return minimiser.minimise(violation);
    }

    /** A run that fails, as short as leaving out choices makes it. */
    Run shortened(Run failing, Predicate<Run> fails) {
        return new DeltaDebugging(questions.system(), questions.scenario().threadCount(), schedule -> {
                    Run run = follow(schedule);
                    return fails.test(run) ? run : null;
                })
                .reduce(failing);
    }

    /** A violation with the reasons why its loop is fair. */
    Lasso reasoned(Lasso lasso) {
        return new Lasso(
                lasso.run(),
                lasso.loopStart(),
                RunCheck.reasons(questions.scenario(), questions.locks(), questions.property(), lasso));
    }

    /**
     * The numbers of a property that is one, as far as a run shows them: those of the run as it is, and those of going round for ever
     * between visits to one state, whichever are worse. None is worse than the exact bound. Each has for its witness the run that
     * shows it; empty if the run has nothing to do with the property.
     */
    public List<Bound> bounds(Run run) {
        Map<String, Bound> worst = new LinkedHashMap<>();
        for (Lasso lasso : lassos(run)) {
            for (Bound bound : RunCheck.bounds(questions.scenario(), questions.property(), lasso)) {
                worst.merge(bound.aspect(), bound, (known, other) -> other.isWorseThan(known) ? other : known);
            }
        }
        return List.copyOf(worst.values());
    }

    /** The run without a loop, and some ways in which it goes round. */
    private static List<Lasso> lassos(Run run) {
        List<Lasso> lassos = new ArrayList<>();
        lassos.add(new Lasso(run, run.length(), List.of()));
        Map<Spot, Integer> first = new HashMap<>();
        List<Integer> returns = new ArrayList<>();
        for (int step = 0; step <= run.length(); step++) {
            if (first.putIfAbsent(new Spot(run.state(step)), step) != null) {
                returns.add(step);
            }
        }
        for (int i = 0; i < Math.min(MOST_LOOPS, returns.size()); i++) {
            int end = returns.get(returns.size() - 1 - i * returns.size() / MOST_LOOPS);
            int start = first.getOrDefault(new Spot(run.state(end)), end);
            lassos.add(new Lasso(Systems.prefix(run, end), start, List.of()));
        }
        return lassos;
    }
}
