package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Outline;
import org.gilcheck.properties.promela.Spot.Stage;
import org.jspecify.annotations.Nullable;

/** What one thread can do wherever it stands, in all ways. */
final class Moves {
    private final int thread;
    private final Outline outline;
    private final Os os;
    private final Variables variables;
    private final Status status;
    private final Evaluation evaluation;
    private final Statements statements;
    private final Program program;

    Moves(
            int thread,
            Outline outline,
            Os os,
            Variables variables,
            Status status,
            Evaluation evaluation,
            Statements statements) {
        this.thread = thread;
        this.outline = outline;
        this.os = os;
        this.variables = variables;
        this.status = status;
        this.evaluation = evaluation;
        this.statements = statements;
        this.program = outline.program(thread);
    }

    /** Where the thread begins. */
    Spot first() {
        return new Spot(program.entry(), Stage.BEGIN);
    }

    GilPhase phase(Spot spot) {
        return spot.isEnd() ? GilPhase.OUTSIDE : program.point(spot.point()).phase();
    }

    /** All ways on from a spot. */
    List<Path> from(Spot spot) {
        if (spot.isEnd()) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>(Path.all(x -> {
            know(x, spot);
            step(x, spot);
            arrive(x, spot);
        }));
        if (spot.stage() == Stage.WAITING && os.spuriousWakeUps()) {
            paths.addAll(Path.all(x -> {
                know(x, spot);
                wakeForNoReason(x, spot);
                arrive(x, spot);
            }));
        }
        return paths;
    }

    // ---- what is known before the step, and forgotten after it

    private void know(Path x, Spot spot) {
        status.know(x, thread, phase(spot));
        Outline.Memory memory = memory(spot);
        forgotten(memory).forEach(cell -> x.know(cell, Term.number(cell.initial())));
    }

    private Outline.Memory memory(Spot spot) {
        return outline.memory(thread, spot.point(), spot.stage() != Stage.BEGIN);
    }

    private List<Cell> forgotten(Outline.Memory memory) {
        List<Cell> forgotten = new ArrayList<>();
        add(forgotten, !memory.keepsTimeOut(), status.timedOut(thread));
        add(forgotten, !memory.keepsSuccess(), status.succeeded(thread));
        for (Declaration declaration : outline.declarations()) {
            if (thread < outline.programThreads() && outline.isLocal(declaration) && !memory.keeps(declaration)) {
                add(forgotten, true, variables.scalars(declaration).get(thread));
            }
        }
        return forgotten;
    }

    private static void add(List<Cell> cells, boolean wanted, @Nullable Cell cell) {
        if (wanted && cell != null) {
            cells.add(cell);
        }
    }

    private void arrive(Path x, Spot from) {
        Spot to = x.target();
        if (to == null) {
            return;
        }
        forgotten(memory(to)).forEach(cell -> x.set(cell, Term.number(cell.initial())));
        GilPhase before = phase(from);
        GilPhase after = phase(to);
        Status.tell(x, status.wants(thread), Term.truth(after == GilPhase.WANTS));
        Status.tell(x, status.holds(thread), Term.truth(after == GilPhase.HOLDS));
        Status.tell(x, status.ended(thread), Term.truth(to.isEnd()));
        Cell holders = thread < outline.programThreads() ? status.holders(outline.interpreter(thread)) : null;
        if (holders != null && before != after) {
            int more = (after == GilPhase.HOLDS ? 1 : 0) - (before == GilPhase.HOLDS ? 1 : 0);
            Term count = x.get(holders);
            x.set(holders, more < 0 ? Terms.minus(count, Term.TRUE) : Terms.plus(count, Term.number(more)));
        }
    }

    /** On to a statement, past tests that take no step. */
    private void go(Path x, int point) {
        int at = point;
        while (at != ProgramPoint.END && outline.takesNoStep(thread, at)) {
            at = branch(x, program.point(at));
        }
        x.lead(Spot.begin(at));
    }

    private int branch(Path x, ProgramPoint point) {
        BoolExpr condition = point.condition();
        if (condition == null) {
            throw new IllegalStateException("'" + point + "' is no test");
        }
        return x.holds(evaluation.value(x, condition)) ? point.next() : point.otherwise();
    }

    // ---- steps

    private void step(Path x, Spot spot) {
        ProgramPoint point = program.point(spot.point());
        Action action = point.action();
        Program atomic = point.atomicBody();
        if (action != null) {
            step(x, spot, point, action);
        } else if (atomic != null) {
            statements.carryOut(x, atomic);
            go(x, point.next());
        } else {
            go(x, branch(x, point));
        }
    }

    private void step(Path x, Spot spot, ProgramPoint point, Action action) {
        switch (action.kind()) {
            case LOCK, TIMED_LOCK, SEMAPHORE_WAIT, EVENT_WAIT, EVENT_TIMED_WAIT, PARK, TIMED_PARK -> {
                boolean limited = action.duration() != null;
                if (spot.stage() == Stage.QUEUED) {
                    queued(x, spot, point, lock(action.target()), limited);
                } else {
                    tryToTake(x, point, lock(action.target()), limited);
                }
            }
            case WAIT, TIMED_WAIT -> {
                switch (spot.stage()) {
                    case BEGIN -> beginToWait(x, point, action);
                    case WAITING -> waiting(x, spot, point, action);
                    case QUEUED -> queued(x, spot, point, lock(action.second()), false);
                }
            }
            default -> {
                statements.carryOut(x, action);
                go(x, point.next());
            }
        }
    }

    private Lock lock(@Nullable Place place) {
        PermitLock permit = status.permit(thread);
        if (place == null && permit != null) {
            return permit;
        }
        if (place == null) {
            throw new IllegalStateException("a thread parks without a permit");
        }
        return variables.locks(place.declaration()).get(evaluation.ownCopy(place));
    }

    private Sleepers condition(Action action) {
        Place place = action.target();
        if (place == null) {
            throw new IllegalStateException("'" + action + "' was recorded without its condition");
        }
        return variables.conditions(place.declaration()).get(evaluation.ownCopy(place));
    }

    private void tryToTake(Path x, ProgramPoint point, Lock lock, boolean limited) {
        if (lock.take(x, thread)) {
            proceed(x, point, limited, true);
        } else if (lock.putsToSleep()) {
            lock.sleepers().join(x, thread);
            x.lead(new Spot(point.id(), Stage.QUEUED));
        } else if (limited) {
            proceed(x, point, true, false);
        } else if (x.fault() == Fault.NONE) {
            x.disable();
        }
    }

    private void proceed(Path x, ProgramPoint point, boolean limited, boolean inTime) {
        if (limited) {
            Status.tell(x, status.timedOut(thread), Term.truth(!inTime));
        }
        go(x, point.next());
    }

    /** Asleep on a lock, or awake again: goes on if it was given, else tries once more. */
    private void queued(Path x, Spot spot, ProgramPoint point, Lock lock, boolean limited) {
        if (x.holds(lock.sleepers().contains(x, thread))) {
            if (limited) {
                lock.sleepers().rouse(x, thread);
                proceed(x, point, true, false);
            } else {
                x.disable();
            }
        } else if (x.holds(lock.isGiven(x, thread)) || lock.take(x, thread)) {
            proceed(x, point, limited, true);
        } else {
            lock.sleepers().join(x, thread);
            x.lead(spot);
        }
    }

    private void beginToWait(Path x, ProgramPoint point, Action action) {
        if (!(lock(action.second()) instanceof MutexLock mutex)) {
            throw new IllegalStateException("'" + action + "' was recorded without its mutex");
        }
        if (!x.holds(mutex.isOwnedBy(x, thread))) {
            x.fail(Fault.WAIT_NOT_HELD);
            return;
        }
        if (action.duration() != null) {
            Status.tell(x, status.timedOut(thread), Term.FALSE);
        }
        condition(action).join(x, thread);
        mutex.unlock(x, thread);
        x.lead(new Spot(point.id(), Stage.WAITING));
    }

    /** Asleep on a condition, or awake and about to take the mutex. */
    private void waiting(Path x, Spot spot, ProgramPoint point, Action action) {
        Sleepers sleepers = condition(action);
        if (!x.holds(sleepers.contains(x, thread))) {
            tryToTake(x, point, lock(action.second()), false);
        } else if (action.duration() != null) {
            Status.tell(x, status.timedOut(thread), Term.TRUE);
            sleepers.rouse(x, thread);
            x.lead(spot);
        } else {
            x.disable();
        }
    }

    private void wakeForNoReason(Path x, Spot spot) {
        Action action = program.point(spot.point()).action();
        Sleepers sleepers = action == null ? null : condition(action);
        if (sleepers != null && x.holds(sleepers.contains(x, thread))) {
            sleepers.rouse(x, thread);
            x.lead(spot);
        } else {
            x.disable();
        }
    }
}
