package org.gilcheck.properties.sampling;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.RunQuestions;
import org.gilcheck.properties.runs.StepNotation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a run that violates a property short: fewest steps, then fewest context switches. It leaves out what the run does between
 * two visits to one state, takes blocks of choices and whole threads out of the schedule, looks for shorter ways between the
 * run's states, and searches from the start as far as its means go. Where all states within that many steps are few enough (20,000)
 * the result is a shortest violation, else it is the best that was found.
 */
public final class ScheduleMinimiser {
    private final RunQuestions questions;
    private final UnaryOperator<Lasso> shorten;

    /** Prepares for the runs of a scenario. */
    public ScheduleMinimiser(RunQuestions questions) {
        this(questions, Effort.USUAL);
    }

    ScheduleMinimiser(RunQuestions questions, Effort effort) {
        this.questions = questions;
        Question question = questions.question();
        this.shorten = question == null
                ? new LoopMinimiser(questions, effort)::minimise
                : new StateMinimiser(questions, question, effort)::minimise;
    }

    /**
     * A violation that is as short as it can make it, replayed.
     *
     * @param violation a run of {@link RunQuestions#system} that violates the property
     * @throws IllegalStateException if the result does not violate the property when it is judged again on a scenario of its own:
     *     a defect of gilcheck
     */
    public Lasso minimise(Lasso violation) {
        Lasso shortest = shorten.apply(violation);
        Scenario fresh = (Scenario) questions.scenario().fork();
        Replay.confirm(new RunQuestions(fresh, questions.locks(), questions.property()).system(), shortest.run());
        if (!RunCheck.violates(fresh, questions.locks(), questions.property(), shortest)) {
            throw new IllegalStateException(
                    "the run that was made shorter does not violate " + questions.property() + " when it is replayed");
        }
        return new Lasso(
                shortest.run(),
                shortest.loopStart(),
                RunCheck.reasons(fresh, questions.locks(), questions.property(), shortest));
    }

    /**
     * A schedule that still fails, as short as leaving out choices makes it.
     *
     * @param schedule one that fails
     * @param fails tells whether a run that has ended where it is now has failed
     */
    public static Schedule minimise(Scenario scenario, Schedule schedule, Predicate<RunningScenario> fails) {
        DeltaDebugging deltas = new DeltaDebugging(
                scenario, scenario.threadCount(), candidate -> firstFailure(scenario, candidate, fails));
        Run failing = firstFailure(scenario, schedule, fails);
        if (failing == null) {
            throw new IllegalArgumentException("the schedule \"" + schedule + "\" does not fail in this scenario");
        }
        return Schedule.of(deltas.reduce(failing));
    }

    private static @Nullable Run firstFailure(Scenario scenario, Schedule schedule, Predicate<RunningScenario> fails) {
        RunningScenario running = new RunningScenario(scenario, scenario, schedule.initial());
        if (fails.test(running)) {
            return running.run();
        }
        for (StepNotation.Step choice : schedule.choices()) {
            if (running.take(choice) && fails.test(running)) {
                return running.run();
            }
        }
        return null;
    }
}
