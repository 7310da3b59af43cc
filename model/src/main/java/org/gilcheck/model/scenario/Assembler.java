package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.TakingPlaces.Taking;
import org.jspecify.annotations.Nullable;

/** Turns the program of one thread into its places. */
final class Assembler {
    private final Program program;
    private final Machine machine;
    private final Scale scale;
    private final SyncObjects objects;
    private final Scheduler scheduler;
    private final Binder binder;
    private final Effects effects;
    private final Code code;
    private final Op[] ops;
    private final boolean[] passedOver;
    private final int[] placeOf;

    Assembler(
            Program program,
            Machine machine,
            Scale scale,
            SyncObjects objects,
            Scheduler scheduler,
            Binder binder,
            Effects effects,
            Code code,
            Op[] ops,
            boolean[] passedOver) {
        this.program = program;
        this.machine = machine;
        this.scale = scale;
        this.objects = objects;
        this.scheduler = scheduler;
        this.binder = binder;
        this.effects = effects;
        this.code = code;
        this.ops = ops;
        this.passedOver = passedOver;
        this.placeOf = Places.first(program, machine.os(), scheduler.timed());
    }

    /** Fills in all places. */
    void assemble() {
        for (int id = 0; id < program.size(); id++) {
            assemble(program.point(id));
        }
        ops[ops.length - 1] = new Ops.End(code);
    }

    private void assemble(ProgramPoint point) {
        int place = placeOf[point.id()];
        int next = placeAfter(point.next());
        Action action = point.action();
        if (action == null) {
            ops[place] = point.condition() == null ? atomic(point, next) : test(point, point.condition(), next);
            return;
        }
        switch (action.kind()) {
            case LOCK, TIMED_LOCK, SEMAPHORE_WAIT, EVENT_WAIT, EVENT_TIMED_WAIT, PARK, TIMED_PARK ->
                take(point, action, place, next);
            case WAIT, TIMED_WAIT -> waitOnCondition(point, action, place, next);
            case SLEEP, AWAIT_MESSAGE -> sleep(point, action, place, next);
            case WORK -> ops[place] = new Ops.Busy(point, code, action.amount() * scale.tick(), true, next);
            case SYSTEM_CALL ->
                ops[place] =
                        new Ops.Busy(point, code, patience(action.duration()).least(), false, next);
            default -> ops[place] = new Ops.Do(point, code, effects.bind(action), next, passedOver[point.id()]);
        }
    }

    private int placeAfter(int id) {
        return id == ProgramPoint.END ? ops.length - 1 : placeOf[id];
    }

    private Op test(ProgramPoint point, BoolExpr condition, int next) {
        return new Ops.Test(
                point, code, binder.bind(condition), next, placeAfter(point.otherwise()), passedOver[point.id()]);
    }

    private Op atomic(ProgramPoint point, int next) {
        Program body = point.atomicBody();
        if (body == null) {
            throw new IllegalStateException("a point without action, test or body");
        }
        return new Ops.Do(point, code, new OneStep(body, effects, binder), next, false);
    }

    private void take(ProgramPoint point, Action action, int place, int next) {
        Lockable object;
        HandOff handOff = HandOff.BARGING;
        Place target = action.target();
        if (target == null) {
            ParkObject park = objects.park(code.thread());
            if (park == null) {
                throw new IllegalStateException("a thread parks without a permit");
            }
            object = park;
        } else {
            object = objects.lockables(target.declaration()).get(binder.ownCopy(target.declaration()));
            handOff = objects.handOff(target.declaration());
        }
        boolean limited = action.duration() != null;
        if (handOff == HandOff.AFTER_WAIT && (limited || object instanceof SemaphoreObject)) {
            throw new PolicyException(program.name() + ", routine " + point.routine() + " (" + point.location() + "): '"
                    + action + "' on a lock that is handed off after a wait is not modelled."
                    + " Use a plain lock of a mutex, or another hand-off");
        }
        Patience patience = action.kind() == Action.Kind.LOCK ? untilHandOff(handOff) : patience(action.duration());
        taking(new Taking(
                point,
                code,
                object,
                place,
                next,
                limited,
                limited ? binder.timedOut() : null,
                patience,
                object.isLock() ? machine.costs().lock() : 0));
    }

    private void taking(Taking taking) {
        int place = taking.first;
        ops[place] = new TakingPlaces.Try(taking);
        if (!taking.object.putsToSleep()) {
            return;
        }
        ops[place + 1] = new TakingPlaces.Asleep(taking);
        ops[place + 2] = new TakingPlaces.Awake(taking);
        taking.object.sleepers.sleepsAt(code.thread(), place + 1);
        if (taking.limited && scheduler.timed()) {
            ops[place + 3] = new TakingPlaces.GivenUp(taking);
        }
    }

    private void waitOnCondition(ProgramPoint point, Action action, int place, int next) {
        Declaration condition = declaration(action.target());
        Declaration mutex = declaration(action.second());
        ConditionObject conditionObject = objects.conditions(condition).get(binder.ownCopy(condition));
        MutexObject mutexObject = (MutexObject) objects.lockables(mutex).get(binder.ownCopy(mutex));
        boolean limited = action.duration() != null;
        Field timedOut = limited ? binder.timedOut() : null;
        ops[place] = new WaitingPlaces.BeginWait(
                point, code, mutexObject, conditionObject, scheduler, place + 1, patience(action.duration()), timedOut);
        ops[place + 1] = new WaitingPlaces.OnCondition(
                point, code, conditionObject, limited, machine.os().spuriousWakeUps(), timedOut);
        conditionObject.sleepers().sleepsAt(code.thread(), place + 1);
        taking(new Taking(
                point,
                code,
                mutexObject,
                place + 2,
                next,
                false,
                null,
                untilHandOff(objects.handOff(mutex)),
                machine.costs().lock()));
    }

    private void sleep(ProgramPoint point, Action action, int place, int next) {
        boolean forMessage = action.kind() == Action.Kind.AWAIT_MESSAGE;
        ops[place] = new SleepingPlaces.BeginSleep(
                point, code, scheduler, place, next, patience(action.duration()), forMessage);
        if (scheduler.timed()) {
            ops[place + 1] = new SleepingPlaces.Sleeping(point, code, scheduler, place + 2, forMessage);
            ops[place + 2] = new SleepingPlaces.Over(point, code, next);
        }
    }

    private Patience patience(@Nullable Duration duration) {
        return Places.patience(duration, machine.os(), scale, scheduler.timed());
    }

    /** How long a thread sleeps on a mutex before it must be given it. */
    private Patience untilHandOff(HandOff handOff) {
        return handOff == HandOff.AFTER_WAIT
                ? new Patience(scale.units(machine.os().handOffPatience()), 0)
                : Patience.ENDLESS;
    }

    static Declaration declaration(@Nullable Place place) {
        if (place == null) {
            throw new IllegalStateException("a wait was recorded without its condition or mutex");
        }
        return place.declaration();
    }
}
