package org.gilcheck.properties.semantics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.GilPolicy;
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
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;

/** The clocks and machines under which a lock is tried, by a thread that takes two turns and others that take one. */
enum Setting {
    UNTIMED(OsProfiles.LINUX, 1, Clock.UNTIMED, 3),
    UNTIMED_ADVERSARIAL(OsProfiles.ADVERSARIAL, 1, Clock.UNTIMED, 3),
    ONE_CORE(OsProfiles.LINUX, 1, Clock.TIMED, 3),
    TWO_CORES(OsProfiles.LINUX, 2, Clock.TIMED, 3),
    TWO_CORES_ADVERSARIAL(OsProfiles.ADVERSARIAL, 2, Clock.TIMED, 2);

    /** Longer than a time slice, and than the patience of any timed step in these tests. */
    private static final int TICKS = 2;

    private static final Scale SCALE =
            Scale.defaults().with("time slice", 1).with("patience", 1).with("nap", 1);

    private final Os os;
    private final int cores;
    private final Clock clock;
    private final int threads;

    Setting(Os os, int cores, Clock clock, int threads) {
        this.os = os;
        this.cores = cores;
        this.clock = clock;
        this.threads = threads;
    }

    /** The lock under this clock and on this machine. */
    Scenario scenario(GilPolicy gil) {
        List<ThreadSpec> program = new ArrayList<>(Collections.nCopies(threads, ThreadSpec.of(new Turns(1, TICKS))));
        program.set(0, ThreadSpec.of(new Turns(2, TICKS)));
        return new Scenario(gil, program, new Machine(cores, os, Costs.defaults()), clock, SCALE);
    }

    /** What is wrong with a lock: the properties that do not pass, and "nobody gets it" where all threads may wait in vain. */
    List<String> flawsOf(GilPolicy gil) {
        List<String> flaws = new ArrayList<>();
        Scenario scenario = scenario(gil);
        ScenarioCheck check = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT);
        for (Verdict verdict : check.verdicts(List.of(new MutualExclusion(), new LockDiscipline(), new Deadlock()))) {
            if (verdict.isViolation()) {
                flaws.add(verdict.property().id());
            } else if (!verdict.isPass()) {
                flaws.add(verdict.property().id() + " " + verdict.scope());
            }
        }
        Exploration exploration =
                Explorer.answer(scenario, List.of(new SomebodyGetsIt(scenario)), Limits.defaults(), Progress.SILENT);
        if (exploration.violation(0) != null) {
            flaws.add("nobody gets it");
        }
        return flaws;
    }
}
