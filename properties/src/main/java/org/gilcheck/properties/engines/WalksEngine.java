package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.sampling.Sampler;

/** Random walks: what they show is so, and what they do not show may be so. */
public final class WalksEngine implements Engine {
    /** How many walks there are for each property, unless told otherwise. */
    public static final int USUAL_RUNS = 100;

    private final long seed;
    private final int runs;

    /**
     * Prepares; the same numbers lead to the same walks.
     *
     * @param runs how many for each property, at least 1
     */
    public WalksEngine(long seed, int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException(runs + " walks: give at least 1");
        }
        this.seed = seed;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "walks";
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        long deadline = System.nanoTime() + Math.min(limits.time().toNanos(), Long.MAX_VALUE / 4);
        MetStates met = new MetStates(job.scenario().words());
        Map<Property, Opinion> opinions = new LinkedHashMap<>();
        List<Witness> witnesses = new ArrayList<>();
        boolean excludes = true;
        for (Property property : job.properties()) {
            Scenario scenario = job.scenario();
            String whyNot = ScenarioCheck.whyNot(scenario, property);
            if (!whyNot.isEmpty()) {
                opinions.put(property, Opinion.of(Kind.NOT_ASKED, whyNot));
                continue;
            }
            WalkFindings findings =
                    new WalkFindings(new Sampler(scenario, job.locks().fairness(), property));
            if (!excludes && findings.needExclusion()) {
                opinions.put(property, Opinion.of(Kind.NOT_ASKED, Verdict.DOES_NOT_EXCLUDE));
                continue;
            }
            walk(findings, met, limits, deadline);
            if (met.bytes() > limits.bytes()) {
                return EngineAnswer.tooLarge("limit of " + Math.max(1, limits.bytes() >> 20) + " MiB for states");
            }
            opinions.put(property, findings.opinion());
            findings.lassos().forEach(lasso -> witnesses.add(new Witness(job, property, lasso)));
            excludes &=
                    !(property instanceof MutualExclusion) || findings.opinion().kind() != Kind.VIOLATED;
        }
        return EngineAnswer.of(Reach.SOME, met.count(), EngineAnswer.UNKNOWN, opinions, witnesses);
    }

    private void walk(WalkFindings findings, MetStates met, Limits limits, long deadline) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < runs; run++) {
            if (met.bytes() > limits.bytes() || System.nanoTime() - deadline > 0) {
                return;
            }
            findings.add(random.nextLong(), met);
        }
    }
}
