package org.gilcheck.properties;

import org.gilcheck.checker.Question;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.Routine;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A step after which the model cannot go on: a wrong use of a lock, which violates lock-discipline, or something that no
 * real program could mean, such as a counter that leaves its range: then the policy is not bad but wrong.
 */
final class FaultyStep extends Question {
    private final Scenario scenario;

    FaultyStep(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
        return Label.has(label, Event.FAULT);
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public boolean isTriggered() {
        return true;
    }

    /** True if a run ends in a step that no real program could mean. */
    boolean isMistakeOfTheModel(Run run) {
        return !scenario.fault(run.state(run.length()), 0).breaksLockDiscipline();
    }

    /** What to tell the user about such a run. */
    PolicyException mistake(Run run) {
        int last = run.length() - 1;
        int thread = Label.thread(run.label(last));
        Fault fault = scenario.fault(run.state(run.length()), 0);
        String what = Label.move(run.label(last)) == Label.Move.SIGNAL
                ? ", routine " + Routine.SIGNAL_ARRIVES.routineName() + ": the handler"
                : where(scenario.point(run.state(last), 0, thread));
        return new PolicyException(scenario.policy().name() + what + " " + fault.text() + ", by "
                + scenario.threadName(thread) + " after " + last + " steps. " + advice(fault));
    }

    private static String where(@Nullable ProgramPoint point) {
        String where = point == null
                ? ""
                : ", routine " + point.routine() + ", step " + point.id() + " (" + point.location() + ")";
        return where + ": '" + point + "'";
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case OUT_OF_RANGE -> "Widen the range where the variable is declared, or test before the step";
            case NOBODY -> "Test isSomebody() before the step";
            case TWICE_IN_QUEUE -> "Test contains() before the step";
            default -> "Correct the step";
        };
    }
}
