package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread may go from each of its places under the untimed clock, which {@linkplain SharedParts parts} of a state its
 * move from there may touch, or the move of another that wakes it, and which {@linkplain Barriers barriers} may keep it.
 */
final class Paths {
    private final Program program;
    private final int[] first;
    private final boolean[] passedOver;
    private final int thread;
    private final int interpreter;
    private final SharedParts parts;
    private final boolean losesASignal;
    private final boolean tellsPhases;
    private final SyncObjects objects;
    private final Barriers barriers;

    private final int end;
    private final int[][] targets;
    private final int[][] needs;
    private final int[] moveNeeds;
    private final int[] takes;
    private final int[] frees;
    private final boolean[] isAsleep;
    private final long[] read;
    private final long[] written;

    /**
     * Finds them.
     *
     * @param first the first place of each point, and the place of the end
     * @param passedOver for each point whether it takes no step
     * @param tellsPhases whether some program asks where threads stand towards their GIL
     */
    Paths(
            Program program,
            int[] first,
            boolean[] passedOver,
            int thread,
            int interpreter,
            SharedParts parts,
            boolean losesASignal,
            boolean tellsPhases,
            SyncObjects objects,
            Barriers barriers) {
        this.program = program;
        this.first = first;
        this.passedOver = passedOver;
        this.thread = thread;
        this.interpreter = interpreter;
        this.parts = parts;
        this.losesASignal = losesASignal;
        this.tellsPhases = tellsPhases;
        this.objects = objects;
        this.barriers = barriers;
        end = first[program.size()];
        targets = new int[end + 1][0];
        needs = new int[end + 1][0];
        moveNeeds = new int[end + 1];
        takes = new int[end + 1];
        frees = new int[end + 1];
        isAsleep = new boolean[end + 1];
        read = new long[end + 1];
        written = new long[end + 1];
        for (int id = 0; id < program.size(); id++) {
            add(program.point(id));
        }
    }

    int places() {
        return end + 1;
    }

    /** Where a thread may be after leaving a place, by whoever's move. */
    int[] targets(int place) {
        return targets[place];
    }

    /** For each of these, the barriers that must be open. */
    int[] needs(int place) {
        return needs[place];
    }

    /** The barriers that must be open for any move from a place. */
    int moveNeeds(int place) {
        return moveNeeds[place];
    }

    /** The mutexes, as barriers, that the thread certainly owns after going to one of the targets, beside those that it had. */
    int takes(int place, int target) {
        return takes[place] & needs[place][target];
    }

    /** The mutexes, as barriers, that a move from a place frees. */
    int frees(int place) {
        return frees[place];
    }

    /** True if others can make the thread leave a place. */
    boolean isAsleep(int place) {
        return isAsleep[place];
    }

    long read(int place) {
        return read[place];
    }

    long written(int place) {
        return written[place];
    }

    /** Where the thread may begin. */
    boolean[] beginnings() {
        boolean[] begins = new boolean[end + 1];
        begin(program.entry(), begins);
        return begins;
    }

    private void begin(int id, boolean[] begins) {
        if (id == ProgramPoint.END) {
            begins[end] = true;
        } else if (passedOver[id]) {
            begin(program.point(id).next(), begins);
            if (program.point(id).condition() != null) {
                begin(program.point(id).otherwise(), begins);
            }
        } else {
            begins[first[id]] = true;
        }
    }

    // ---- statements

    private void add(ProgramPoint point) {
        int place = first[point.id()];
        Touches touches = new Touches(parts, thread, losesASignal).point(point);
        read[place] = touches.read();
        written[place] = touches.written();
        frees[place] = freedBy(point);
        Action action = point.action();
        if (action == null) {
            branch(point, place, point.condition());
            return;
        }
        switch (action.kind()) {
            case LOCK, TIMED_LOCK, SEMAPHORE_WAIT, EVENT_WAIT, EVENT_TIMED_WAIT, PARK, TIMED_PARK ->
                take(point, place, lockable(action.target()), action.duration() != null);
            case WAIT, TIMED_WAIT -> {
                Lockable mutex = lockable(action.second());
                connect(place, place + 1, 0);
                isAsleep[place + 1] = true;
                read[place + 1] = touches.read();
                connect(place + 1, place + 2, 0);
                written[place + 2] = mutexOf(action);
                take(point, place + 2, mutex, false);
            }
            default -> lead(place, point.next(), 0);
        }
    }

    private void branch(ProgramPoint point, int place, @Nullable BoolExpr condition) {
        lead(place, point.next(), condition == null ? 0 : barriers.ofTest(condition, true));
        if (condition != null) {
            lead(place, point.otherwise(), barriers.ofTest(condition, false));
        }
    }

    /** Nobody but its owner ever locks a thread's own copy of a mutex, so it does not matter who names it. */
    private int freedBy(ProgramPoint point) {
        Program body = point.atomicBody();
        int freed = 0;
        for (int id = 0; body != null && id < body.size(); id++) {
            freed |= freedBy(body.point(id));
        }
        Action action = point.action();
        if (action == null) {
            return freed;
        }
        return switch (action.kind()) {
            case UNLOCK -> barriers.ofMutex(lockable(action.target()));
            case WAIT, TIMED_WAIT -> barriers.ofMutex(lockable(action.second()));
            default -> 0;
        };
    }

    private long mutexOf(Action wait) {
        return parts.own(Assembler.declaration(wait.second()), thread);
    }

    /** The thread's own copy of a lock, semaphore or event; null for a permit, or if it may be any copy. */
    private @Nullable Lockable lockable(@Nullable Place place) {
        return place == null || place.owner() != null
                ? null
                : objects.lockables(place.declaration()).get(objects.ownCopy(place.declaration(), thread));
    }

    private void take(ProgramPoint point, int place, @Nullable Lockable object, boolean limited) {
        int mutex = barriers.ofMutex(object);
        takes[place] = mutex;
        lead(place, point.next(), limited ? 0 : mutex);
        if (object == null || !object.putsToSleep()) {
            moveNeeds[place] = limited ? 0 : mutex;
            return;
        }
        int asleep = place + 1;
        int awake = place + 2;
        takes[awake] = mutex;
        isAsleep[asleep] = true;
        written[asleep] = written[place];
        written[awake] = written[place];
        connect(place, asleep, 0);
        connect(asleep, awake, mutex);
        if (limited) {
            lead(asleep, point.next(), 0);
        } else {
            moveNeeds[asleep] = mutex;
        }
        lead(awake, point.next(), mutex);
        connect(awake, asleep, 0);
    }

    // ---- steps between places

    private void lead(int place, int id, int barrier) {
        if (id == ProgramPoint.END) {
            connect(place, end, barrier);
        } else if (passedOver[id]) {
            lead(place, program.point(id).next(), barrier);
            if (program.point(id).condition() != null) {
                lead(place, program.point(id).otherwise(), barrier);
            }
        } else {
            connect(place, first[id], barrier);
        }
    }

    private void connect(int from, int to, int barrier) {
        int count = targets[from].length;
        targets[from] = Arrays.copyOf(targets[from], count + 1);
        targets[from][count] = to;
        needs[from] = Arrays.copyOf(needs[from], count + 1);
        needs[from][count] = barrier;
        changePhase(from, phase(from), phase(to));
    }

    private GilPhase phase(int place) {
        int id = Arrays.binarySearch(first, place);
        int point = id >= 0 ? id : -id - 2;
        return place == end ? GilPhase.OUTSIDE : program.point(point).phase();
    }

    /**
     * Orders what must be ordered to meet two holders at once, or a holder beside a thread that wants: to get and to want the GIL
     * before others drop it, and to get it before others cease to want it.
     */
    private void changePhase(int place, GilPhase before, GilPhase after) {
        if (before == after) {
            return;
        }
        if (after == GilPhase.HOLDS) {
            read[place] |= parts.holders(interpreter) | parts.leavers(interpreter);
        } else if (before == GilPhase.WANTS) {
            written[place] |= parts.leavers(interpreter);
        }
        if (after == GilPhase.WANTS) {
            read[place] |= parts.holders(interpreter);
        }
        if (before == GilPhase.HOLDS) {
            written[place] |= parts.holders(interpreter);
        }
        if (tellsPhases) {
            written[place] |= parts.phases();
        }
    }
}
