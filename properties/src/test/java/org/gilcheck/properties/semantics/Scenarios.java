package org.gilcheck.properties.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Question;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.Deadlock;
import org.gilcheck.properties.LockDiscipline;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;

/** Makes scenarios, and tells what ever happens in them and which properties they violate. */
final class Scenarios {
    private static final List<Property> SAFETY = List.of(new MutualExclusion(), new LockDiscipline(), new Deadlock());

    private Scenarios() {}

    /** Threads that take some turns each, in one interpreter, untimed on Linux. */
    static Scenario untimed(GilPolicy gil, int... turns) {
        return untimed(gil, OsProfiles.LINUX, turns);
    }

    static Scenario untimed(GilPolicy gil, Os os, int... turns) {
        return of(gil, new Machine(1, os, Costs.defaults()), Clock.UNTIMED, threads(turns));
    }

    /** In time, each turn being 2 units of work. */
    static Scenario timed(GilPolicy gil, Os os, int cores, int... turns) {
        return of(gil, new Machine(cores, os, Costs.defaults()), Clock.TIMED, threads(turns));
    }

    static Scenario of(GilPolicy gil, Machine machine, Clock clock, List<ThreadSpec> threads) {
        return new Scenario(gil, threads, machine, clock, Scale.defaults());
    }

    /** One thread for each number of turns. */
    static List<ThreadSpec> threads(int... turns) {
        List<ThreadSpec> threads = new ArrayList<>();
        for (int each : turns) {
            Workload workload = new Turns(each, 2);
            threads.add(ThreadSpec.of(workload));
        }
        return threads;
    }

    /** True if some reachable state fulfils a condition. */
    static boolean isEver(Scenario scenario, Predicate<long[]> condition) {
        Question never = new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return condition.test(Arrays.copyOfRange(states, offset, offset + scenario.words()));
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
        return Explorer.exhaust(scenario.fork(), List.of(never), Limits.defaults())
                        .violation(0)
                != null;
    }

    /** The properties among mutual exclusion, lock discipline and deadlock that are violated. */
    static List<String> violations(Scenario scenario) {
        List<String> violated = new ArrayList<>();
        for (Verdict verdict : new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT).verdicts(SAFETY)) {
            if (verdict.isViolation()) {
                violated.add(verdict.property().id());
            }
        }
        return violated;
    }
}
