package org.gilcheck.model.scenario;

import org.gilcheck.model.scenario.Label.Move;
import org.jspecify.annotations.Nullable;

/**
 * Takes single steps of a timed scenario that somebody says are possible, and knows nothing of walks: what a recorded walk
 * must pass before it is shown.
 */
public final class StepCheck {
    private static final int URGENT =
            TimedScheduler.STEP | TimedScheduler.SLICE_END | TimedScheduler.ARRIVAL | TimedScheduler.TIMER;

    private final Scenario scenario;
    private final TimedScheduler scheduler;
    private final Moves moves;
    private final Execution x;
    private final Arrivals signals;
    private final Arrivals messages;
    private final long[] before;

    StepCheck(
            Scenario scenario,
            TimedScheduler scheduler,
            Moves moves,
            Execution x,
            Arrivals signals,
            Arrivals messages) {
        this.scenario = scenario;
        this.scheduler = scheduler;
        this.moves = moves;
        this.x = x;
        this.signals = signals;
        this.messages = messages;
        before = new long[scenario.words()];
    }

    /**
     * The state after a step; null if it is not possible.
     *
     * @param label of the step
     * @param time how many units pass in it, if it is the passing of time
     * @param answers to what the model leaves open in it
     */
    public long @Nullable [] after(long[] from, long label, long time, Choices answers) {
        System.arraycopy(from, 0, x.state, 0, before.length);
        if (scenario.isFaulty(from, 0)) {
            return null;
        }
        if (Label.move(label) == Move.TIME) {
            return pass(time) ? x.state.clone() : null;
        }
        int thread = Label.thread(label);
        if (thread >= scenario.threadCount() || !isPossible(Label.move(label), thread)) {
            return null;
        }
        x.answeredBy(answers);
        return moves.take(Label.move(label), thread, before) == label ? x.state.clone() : null;
    }

    private boolean pass(long time) {
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            if ((scheduler.possible(thread, x.state, 0) & URGENT) != 0) {
                return false;
            }
        }
        int due = scheduler.timeToDue(x.state, 0);
        if (time < 1 || time > due || due == TimedScheduler.NEVER) {
            return false;
        }
        scheduler.pass(x, (int) time);
        scheduler.settle(x);
        return true;
    }

    private boolean isPossible(Move move, int thread) {
        int possible = scheduler.possible(thread, x.state, 0);
        return switch (move) {
            case STEP -> (possible & TimedScheduler.STEP) != 0;
            case SLICE_END -> (possible & TimedScheduler.SLICE_END) != 0;
            case ARRIVAL -> (possible & TimedScheduler.ARRIVAL) != 0;
            case TIMER -> (possible & TimedScheduler.TIMER) != 0;
            case MESSAGE -> (possible & TimedScheduler.MESSAGE) != 0;
            case SPURIOUS -> (possible & TimedScheduler.SPURIOUS) != 0;
            case SIGNAL -> signals.mayArrive(x.state, 0, thread);
            case POSTED -> messages.mayArrive(x.state, 0, thread);
            case TIME -> false;
        };
    }
}
