package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.sampling.Sampler;
import org.jspecify.annotations.Nullable;

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
        for (Property property : job.properties()) {
            Scenario scenario = job.scenario();
            String whyNot = ScenarioCheck.whyNot(scenario, property);
            if (!whyNot.isEmpty()) {
                opinions.put(property, Opinion.of(Kind.NOT_ASKED, whyNot));
                continue;
            }
            Findings findings = new Findings(new Sampler(scenario, job.locks().fairness(), property));
            SplittableRandom random = new SplittableRandom(seed);
            for (int run = 0; run < runs && System.nanoTime() - deadline < 0; run++) {
                findings.add(random.nextLong(), met);
                if (met.bytes() > limits.bytes()) {
                    return EngineAnswer.tooLarge("limit of " + Math.max(1, limits.bytes() >> 20) + " MiB for states");
                }
            }
            opinions.put(property, findings.opinion());
            findings.lassos().forEach(lasso -> witnesses.add(new Witness(job, property, lasso)));
        }
        return EngineAnswer.of(Reach.SOME, met.count(), EngineAnswer.UNKNOWN, opinions, witnesses);
    }

    /** What the walks for one property have shown so far. */
    private static final class Findings {
        private final Sampler sampler;
        private final Map<String, Bound> worst = new LinkedHashMap<>();
        private @Nullable Lasso violation;
        private int judged;

        Findings(Sampler sampler) {
            this.sampler = sampler;
        }

        void add(long walk, MetStates met) {
            Run run;
            try {
                run = sampler.walk(walk);
            } catch (PolicyException mistake) {
                return; // whether the mistake is worth telling is up to those who know all runs
            }
            judged++;
            met.add(run);
            if (sampler.questions().property().isBound()) {
                sampler.bounds(run)
                        .forEach(bound -> worst.merge(
                                bound.aspect(), bound, (known, other) -> other.isWorseThan(known) ? other : known));
                return;
            }
            Lasso found = sampler.violation(run);
            Lasso known = violation;
            if (found != null && (known == null || found.loopStart() < known.loopStart())) {
                violation = found;
            }
        }

        Opinion opinion() {
            Lasso known = violation;
            return known == null
                    ? new Opinion(
                            Kind.NOT_VIOLATED,
                            Opinion.UNKNOWN_LENGTH,
                            NativeEngine.extremes(List.copyOf(worst.values())),
                            judged + (judged == 1 ? " run" : " runs"))
                    : Opinion.violated(known.loopStart());
        }

        List<Lasso> lassos() {
            Lasso known = violation;
            return known == null ? worst.values().stream().map(Bound::witness).toList() : List.of(known);
        }
    }
}
