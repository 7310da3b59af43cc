package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds uses of a mutex that are wrong on every run: a forward analysis of which mutexes a thread may and may not hold.
 * What is wrong on some runs only is found by exploring.
 */
final class MutexUse {
    private static final int MAYBE_FREE = 1;
    private static final int MAYBE_HELD = 2;

    private final String policy;
    private final Program program;
    private final List<Declaration> mutexes = new ArrayList<>();
    private int[][] before = new int[0][];

    private MutexUse(String policy, Program program) {
        this.policy = policy;
        this.program = program;
    }

    /** @throws PolicyException naming the first step that is always wrong */
    static void check(String policy, Program program) {
        new MutexUse(policy, program).run();
    }

    private void run() {
        for (int i = 0; i < program.size(); i++) {
            collect(mutexOf(program.point(i)));
        }
        before = new int[program.size()][mutexes.size()];
        int[] start = new int[mutexes.size()];
        Arrays.fill(start, MAYBE_FREE);
        List<Integer> work = new ArrayList<>();
        flow(start, program.entry(), work);
        while (!work.isEmpty()) {
            ProgramPoint point = program.point(work.remove(work.size() - 1));
            int[] after = before[point.id()].clone();
            apply(point.action(), after);
            weaken(point.atomicBody(), after);
            flow(after, point.next(), work);
            if (point.condition() != null) {
                flow(after, point.otherwise(), work);
            }
        }
        for (int i = 0; i < program.size(); i++) {
            judge(program.point(i));
        }
    }

    private void flow(int[] state, int target, List<Integer> work) {
        if (target == ProgramPoint.END) {
            return;
        }
        boolean grown = false;
        for (int i = 0; i < state.length; i++) {
            grown |= (before[target][i] | state[i]) != before[target][i];
            before[target][i] |= state[i];
        }
        if (grown) {
            work.add(target);
        }
    }

    /** An atomic block may free or take its mutexes, or not. */
    private void weaken(@Nullable Program body, int[] state) {
        for (int id = 0; body != null && id < body.size(); id++) {
            int index = mutexes.indexOf(mutexOf(body.point(id)));
            if (index >= 0) {
                state[index] = MAYBE_HELD | MAYBE_FREE;
            }
        }
    }

    private void apply(@Nullable Action action, int[] state) {
        int index = action == null ? -1 : mutexes.indexOf(mutexOf(action));
        if (index < 0 || action == null) {
            return;
        }
        switch (action.kind()) {
            case LOCK -> state[index] = MAYBE_HELD;
            case TRY_LOCK, TIMED_LOCK -> state[index] = MAYBE_HELD | MAYBE_FREE;
            case UNLOCK -> state[index] = MAYBE_FREE;
            default -> {}
        }
    }

    private void judge(ProgramPoint point) {
        Action action = point.action();
        int index = action == null ? -1 : mutexes.indexOf(mutexOf(action));
        if (index < 0 || action == null) {
            return;
        }
        int held = before[point.id()][index];
        String name = mutexes.get(index).name();
        boolean certainlyHeld = held == MAYBE_HELD;
        boolean certainlyFree = held == MAYBE_FREE;
        switch (action.kind()) {
            case LOCK, TIMED_LOCK ->
                require(
                        !certainlyHeld,
                        point,
                        "locks '" + name
                                + "', which the thread already holds: it would wait for itself. Unlock it first");
            case UNLOCK ->
                require(
                        !certainlyFree,
                        point,
                        "unlocks '" + name + "', which the thread never holds here. Lock it first");
            case WAIT, TIMED_WAIT ->
                require(
                        !certainlyFree,
                        point,
                        "'" + action + "' without holding '" + name + "'. Lock it before the wait");
            default -> {}
        }
    }

    private void require(boolean fine, ProgramPoint point, String otherwise) {
        if (fine) {
            return;
        }
        String routine = point.routine();
        throw new PolicyException(policy + ", routine " + routine.substring(routine.indexOf('/') + 1) + ", step "
                + point.id() + " (" + point.location() + "): " + otherwise);
    }

    private void collect(@Nullable Declaration mutex) {
        if (mutex != null && !mutexes.contains(mutex)) {
            mutexes.add(mutex);
        }
    }

    private static @Nullable Declaration mutexOf(ProgramPoint point) {
        return point.action() == null ? null : mutexOf(point.action());
    }

    /** The mutex that an action is about, unless it is one thread's among several. */
    private static @Nullable Declaration mutexOf(Action action) {
        Place place = action.kind() == Action.Kind.WAIT || action.kind() == Action.Kind.TIMED_WAIT
                ? action.second()
                : action.target();
        if (place == null
                || place.declaration().kind() != Declaration.Kind.MUTEX
                || place.declaration().scope() == Scope.THREAD) {
            return null;
        }
        return place.declaration();
    }
}
