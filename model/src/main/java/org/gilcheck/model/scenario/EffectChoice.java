package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.scenario.Ops.Effect;

/** Apart from Effects: JPF names its lambda classes Effects$0, $1, ..., as javac names the table of an enum switch. */
final class EffectChoice {
    private EffectChoice() {}

    static int cost(Action.Kind kind, Costs costs) {
        return switch (kind) {
            case UNLOCK, TRY_LOCK, SEMAPHORE_TRY -> costs.lock();
            case SIGNAL, BROADCAST, SEMAPHORE_POST, EVENT_SET, UNPARK -> costs.signal();
            case YIELD_PROCESSOR -> costs.yieldProcessor();
            default -> 0;
        };
    }

    /** What it costs beyond that if it wakes nobody, but somebody who was woken so has not run since. */
    static int costOfRepeating(Action.Kind kind, Costs costs) {
        return switch (kind) {
            case SIGNAL -> costs.repeatedSignal();
            case SEMAPHORE_POST -> costs.repeatedPost();
            default -> 0;
        };
    }

    /** True for what may wake a sleeper. */
    static boolean wakes(Action.Kind kind) {
        return switch (kind) {
            case UNLOCK, SIGNAL, BROADCAST, SEMAPHORE_POST, EVENT_SET, UNPARK -> true;
            default -> false;
        };
    }

    static Effect effect(Effects effects, Action action) {
        return switch (action.kind()) {
            case SET -> effects.set(action);
            case FETCH_AND_ADD -> effects.fetchAndAdd(action);
            case COMPARE_AND_SET -> effects.compareAndSet(action);
            case ENQUEUE, DEQUEUE -> effects.queueChange(action);
            case ADD, REMOVE, CLEAR -> effects.collectionChange(action);
            case TRY_LOCK, SEMAPHORE_TRY -> effects.attempt(action);
            case UNLOCK -> effects.unlock(action);
            case SEMAPHORE_POST -> effects.post(action);
            case EVENT_SET -> effects.eventSet(action);
            case EVENT_RESET -> effects.eventReset(action);
            case SIGNAL, BROADCAST -> effects.onCondition(action);
            case UNPARK -> effects.unpark(action);
            case YIELD_PROCESSOR -> effects.yieldProcessor();
            case HANDLE_SIGNALS -> effects.handleSignals();
            case POLL_MESSAGE -> effects.takeMessage();
            case MESSAGE_DONE -> effects.messageDone();
            default -> effects.nothing();
        };
    }
}
