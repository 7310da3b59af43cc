package org.gilcheck.properties.locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.Scope;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** All runs of a scenario that agree with the steps that were seen so far: the states in which it may be. */
final class ModelRuns {
    private final Scenario scenario;
    private final boolean[] begun;
    private final Set<String> ownTests = new HashSet<>();
    private Map<List<Long>, long[]> states = new LinkedHashMap<>();

    ModelRuns(Scenario scenario) {
        this.scenario = scenario;
        this.begun = new boolean[scenario.threadCount()];
        StateMachine.of(scenario.policy()).routines().forEach(this::findOwnTests);
        scenario.initialStates((found, label) -> put(states, found));
    }

    private void findOwnTests(Program routine) {
        for (int id = 0; id < routine.size(); id++) {
            Expression condition = routine.point(id).condition();
            if (condition != null && !looksAtOthers(condition)) {
                ownTests.add(routine.point(id).location());
            }
        }
    }

    /** Where the threads may stand. */
    List<String> texts() {
        return states.values().stream()
                .map(state -> scenario.describeState(state, 0))
                .toList();
    }

    /** A thread begins the statement at a place of the policy's source; false if that is no run of the scenario. */
    boolean begins(int thread, String location) {
        followUnseen();
        Map<List<Long>, long[]> after = new LinkedHashMap<>();
        boolean waits = false;
        for (long[] state : states.values()) {
            ProgramPoint point = scenario.point(state, 0, thread);
            if (point == null || !point.location().equals(location)) {
                continue;
            }
            int before = after.size();
            List<long[]> next = successors(state, thread, Move.STEP);
            next.forEach(each -> put(after, each));
            boolean sleeps = mayWait(point.action());
            waits |= sleeps;
            if (sleeps && (after.size() == before || mayGiveUp(point.action()))) {
                put(after, state);
            }
        }
        if (ownTests.contains(location)) {
            states.values().forEach(each -> put(after, each)); // the model makes it with the step before
        }
        begun[thread] = waits;
        states = after;
        return !states.isEmpty();
    }

    /** A thread's patience ends; false if that is no run of the scenario. */
    boolean expires(int thread) {
        followUnseen();
        Map<List<Long>, long[]> after = new LinkedHashMap<>();
        for (long[] state : states.values()) {
            List<long[]> next = successors(state, thread, Move.TIMER);
            next.forEach(each -> put(after, each));
            ProgramPoint point = scenario.point(state, 0, thread);
            Action action = point == null ? null : point.action();
            if (next.isEmpty() && action != null && action.duration() != null) {
                successors(state, thread, Move.STEP).forEach(each -> put(after, each));
            }
        }
        states = after;
        return !states.isEmpty();
    }

    /** Adds what can be reached by steps that nobody sees. */
    private void followUnseen() {
        Deque<long[]> left = new ArrayDeque<>(states.values());
        while (!left.isEmpty()) {
            long[] state = left.remove();
            for (int thread = 0; thread < begun.length; thread++) {
                ProgramPoint point = scenario.point(state, 0, thread);
                if (point == null || !(isUnseen(point) || (begun[thread] && mayWait(point.action())))) {
                    continue;
                }
                for (long[] next : successors(state, thread, Move.STEP)) {
                    if (put(states, next)) {
                        left.add(next);
                    }
                }
            }
        }
    }

    private List<long[]> successors(long[] state, int thread, Move move) {
        List<long[]> all = new ArrayList<>();
        scenario.successors(state, 0, (next, label) -> {
            if (Label.thread(label) == thread && Label.move(label) == move) {
                all.add(next.clone());
            }
        });
        return all;
    }

    private boolean put(Map<List<Long>, long[]> into, long[] state) {
        return into.put(Arrays.stream(state).boxed().toList(), state.clone()) == null;
    }

    private static boolean mayWait(@Nullable Action action) {
        return action != null && action.maySleep() && action.kind() != Action.Kind.SLEEP;
    }

    /** A wait that in the model is one step, which may come as soon as it begins or later. */
    private static boolean mayGiveUp(@Nullable Action action) {
        return action != null && (action.kind() == Action.Kind.TIMED_LOCK || action.kind() == Action.Kind.TIMED_PARK);
    }

    /** What is done without a step of the real lock's memory. */
    private static boolean isUnseen(ProgramPoint point) {
        Action action = point.action();
        Expression condition = point.condition();
        if (action != null) {
            return switch (action.kind()) {
                case WORK, SYSTEM_CALL, AWAIT_MESSAGE, MESSAGE_DONE, EMIT, SKIP, EXIT_THREAD -> true;
                default -> false;
            };
        }
        return condition != null && !surelyLooks(condition);
    }

    /** False for a test that may come out without a look at the memory: of own variables, or if its first part decides. */
    private static boolean surelyLooks(Expression condition) {
        boolean mayEndEarly = condition.operator() == Operator.AND || condition.operator() == Operator.OR;
        return mayEndEarly ? surelyLooks(condition.operand(0)) : looksAtOthers(condition);
    }

    private static boolean looksAtOthers(Expression expression) {
        Place place = expression.place();
        boolean looks = expression.operator() == Operator.HOLDER || expression.operator() == Operator.WANTING;
        looks |= place != null && (place.owner() != null || place.declaration().scope() != Scope.THREAD);
        for (int i = 0; i < expression.operandCount(); i++) {
            looks |= looksAtOthers(expression.operand(i));
        }
        return looks;
    }
}
