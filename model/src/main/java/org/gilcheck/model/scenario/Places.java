package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.Scope;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.jspecify.annotations.Nullable;

/** How many places a program's statements need, and how long they may last. */
final class Places {
    /** A step may do several things that cost something, and wake several threads. */
    private static final int MOST_AT_ONCE = Scenario.MOST_THREADS;

    private Places() {}

    /** The first place of every program point; the last element is the place of the end. */
    static int[] first(Program program, Os os, boolean timed) {
        int[] first = new int[program.size() + 1];
        for (int id = 0; id < program.size(); id++) {
            first[id + 1] = first[id] + count(program.point(id).action(), os, timed);
        }
        return first;
    }

    private static int count(@Nullable Action action, Os os, boolean timed) {
        if (action == null) {
            return 1;
        }
        int sleeping = timed ? 3 : 1;
        return switch (action.kind()) {
            case LOCK -> mutexPlaces(action.target(), os, timed);
            case TIMED_LOCK -> mutexPlaces(action.target(), os, timed) + (timed ? 1 : 0);
            case SEMAPHORE_WAIT -> semaphorePlaces(action.target(), os, timed);
            case EVENT_WAIT -> 3;
            case EVENT_TIMED_WAIT -> timed ? 4 : 3;
            case PARK -> sleeping;
            case TIMED_PARK -> timed ? 4 : 1;
            case WAIT, TIMED_WAIT -> 2 + mutexPlaces(action.second(), os, timed);
            case SLEEP, AWAIT_MESSAGE -> sleeping;
            default -> 1;
        };
    }

    private static int mutexPlaces(@Nullable Place mutex, Os os, boolean timed) {
        return MutexObject.putsToSleep(SyncObjects.handOff(Assembler.declaration(mutex), os), timed) ? 3 : 1;
    }

    private static int semaphorePlaces(@Nullable Place semaphore, Os os, boolean timed) {
        return SemaphoreObject.putsToSleep(SyncObjects.handOff(Assembler.declaration(semaphore), os), timed) ? 3 : 1;
    }

    static Patience patience(@Nullable Duration duration, Os os, Scale scale, boolean timed) {
        return duration == null
                ? Patience.ENDLESS
                : new Patience(scale.units(duration), timed ? scale.units(os.timerSlack()) * os.mostTimerSlacks() : 0);
    }

    /** The longest sleep or work in a program, in units, with what a step may cost on top. */
    static int longest(Program program, Machine machine, Scale scale) {
        int longest = scale.units(machine.os().handOffPatience());
        for (int id = 0; id < program.size(); id++) {
            Action action = program.point(id).action();
            if (action != null) {
                longest = Math.max(longest, action.amount() * scale.tick());
                longest = Math.max(
                        longest,
                        patience(action.duration(), machine.os(), scale, true).most());
            }
        }
        return longest
                + MOST_AT_ONCE
                        * (machine.costs().lock()
                                + machine.costs().signal()
                                + machine.costs().wake()
                                + machine.costs().repeatedSignal()
                                + machine.costs().repeatedPost())
                + machine.costs().yieldProcessor()
                + machine.costs().spin();
    }

    /** True if some sleeper of a program that is woken in vain must remember how long it has slept. */
    static boolean keepsPatience(Program program, Os os) {
        for (int id = 0; id < program.size(); id++) {
            Action action = program.point(id).action();
            if (action != null && (action.kind() == Action.Kind.TIMED_LOCK || isHandedOffLate(action, os))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHandedOffLate(Action action, Os os) {
        Place mutex = switch (action.kind()) {
            case LOCK -> action.target();
            case WAIT, TIMED_WAIT -> action.second();
            default -> null;
        };
        return mutex != null && SyncObjects.handOff(mutex.declaration(), os) == HandOff.AFTER_WAIT;
    }

    /** True if a program has a step that parks. */
    static boolean parks(Program program) {
        for (int id = 0; id < program.size(); id++) {
            Action action = program.point(id).action();
            if (action != null && (action.kind() == Action.Kind.PARK || action.kind() == Action.Kind.TIMED_PARK)) {
                return true;
            }
        }
        return false;
    }

    /** What matters of a thread's own variables at each place. */
    static int[] live(Program program, Liveness liveness, int[] first) {
        int[] live = new int[first[program.size()] + 1];
        for (int id = 0; id < program.size(); id++) {
            live[first[id]] = liveness.before(id);
            for (int place = first[id] + 1; place < first[id + 1]; place++) {
                live[place] = liveness.after(id);
            }
        }
        return live;
    }

    /** As if all of them mattered everywhere. */
    static int[] allLive(int[] first) {
        int[] live = new int[first[first.length - 1] + 1];
        Arrays.fill(live, -1);
        return live;
    }

    /** The variables that no thread reads or writes but their owner, at its own program points. */
    static List<Declaration> locals(List<Declaration> all, List<Program> programs, Program signalHandler) {
        List<Declaration> locals = new ArrayList<>();
        for (Declaration declaration : all) {
            boolean plain = declaration.kind() == Declaration.Kind.FLAG
                    || declaration.kind() == Declaration.Kind.COUNTER
                    || declaration.kind() == Declaration.Kind.THREAD;
            if (plain
                    && declaration.scope() == Scope.THREAD
                    && locals.size() < 28
                    && !OthersUse.of(declaration, programs)
                    && !OthersUse.ofAny(declaration, signalHandler)) {
                locals.add(declaration);
            }
        }
        return locals;
    }
}
