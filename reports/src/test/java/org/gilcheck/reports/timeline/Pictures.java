package org.gilcheck.reports.timeline;

import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.traces.Exhibit;

/** Scenarios that are drawn, some of them for the README. */
enum Pictures {
    BATTLE("battle-cpython-2", "cpython-2-linux", "gil-battle", "2 cpu", 2, "check interval=5"),
    CONVOY_CPYTHON("convoy-cpython-3.2", "cpython-3.2", "convoy", "1 cpu, 1 io(4)", 2),
    CONVOY_RUBY("convoy-ruby-1.9", "ruby-1.9.2", "convoy", "1 cpu, 1 io(4)", 2) {
        @Override
        String os() {
            return "macos-2011";
        }
    },
    STARVATION("starvation-priority-gil", "priority-gil", "starvation", "1 cpu, 2 io", 1) {
        @Override
        Locks locks() {
            return Locks.FIFO;
        }
    },
    DOUBLE_CHECKED("", "broken-double-checked", "mutual-exclusion", "2 cpu", 0),
    DEADLOCK("", "regression-gh-96387-broken", "deadlock", "1 finalizer, 1 cpu", 0),
    DAEMONS("", "ruby-1.9.2", "bypass", "3 cpu", 2),
    INTERPRETERS("", "cpython-3.12", "wait", "1 cpu, 1 cpu in 1", 2),
    SIGNALS("", "cpython-2-linux", "signal-latency", "1 signals, 1 cpu", 2),
    ROUND_ROBIN("", "ticket-fifo", "bypass", "4 cpu", 2);

    private final String file;
    private final String policy;
    private final String property;
    private final String threads;
    private final int cores;
    private final List<String> scale;

    Pictures(String file, String policy, String property, String threads, int cores, String... scale) {
        this.file = file;
        this.policy = policy;
        this.property = property;
        this.threads = threads;
        this.cores = cores;
        this.scale = List.of(scale);
    }

    /** Those of the README. */
    static List<Pictures> committed() {
        return Arrays.stream(values()).filter(each -> !each.file.isEmpty()).toList();
    }

    String os() {
        return "linux";
    }

    Locks locks() {
        return Locks.WEAK;
    }

    /** The name of the committed file. */
    String file() {
        return file + ".svg";
    }

    /** What {@code gilcheck trace} finds there. */
    Exhibit exhibit() {
        Property asked = PropertyChoice.of(property);
        Job job = new Job(
                PolicySource.of(Catalogue.entry(policy)),
                OsChoice.of(os()),
                locks(),
                threads,
                cores == 0 ? Clock.UNTIMED : Clock.TIMED,
                Math.max(1, cores),
                ScaleText.parse("--scale", scale),
                List.of(asked));
        Verdict verdict = new ScenarioCheck(
                        job.scenario(), job.locks().fairness(), Limits.defaults(), (states, frontier, bytes) -> {})
                .verdicts(List.of(asked))
                .get(0);
        if (verdict.violation() != null) {
            return Exhibit.of(Counterexample.of(1, new Witness(job, asked, verdict.violation())));
        }
        Bound bound = verdict.bounds().get(0);
        return Exhibit.of(new WorstBound(job, new Quantity(asked, bound.aspect()), bound));
    }
}
