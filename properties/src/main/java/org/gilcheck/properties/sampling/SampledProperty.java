package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.StepNotation;
import org.jspecify.annotations.Nullable;

/**
 * A property that is put to the test by random runs of several scenarios. A seed stands for one run of one of them. Not safe for use
 * by several Java threads.
 */
public final class SampledProperty {
    private static final int TRIES_IN_SIMPLER = 50;
    private static final Pattern SEED = Pattern.compile("seed (-?[0-9]{1,19})");

    private final Property property;
    private final List<Job> jobs = new ArrayList<>();
    private final Map<Job, Sampler> samplers = new HashMap<>();
    private final Coverage coverage = new Coverage();
    private boolean isTested;
    private String whyNot = "there are no scenarios";

    /** Prepares; scenarios in which it makes no sense to ask for the property are left out. */
    public SampledProperty(Property property, List<Job> scenarios) {
        this.property = property;
        for (Job job : scenarios) {
            String reason = ScenarioCheck.whyNot(job.scenario(), property);
            if (reason.isEmpty()) {
                jobs.add(job);
            } else {
                whyNot = reason;
            }
        }
    }

    /** What is put to the test. */
    public Property property() {
        return property;
    }

    /** Why there is nothing to draw: it makes no sense to ask for the property in any of the scenarios; empty if it does in one. */
    public String whyNot() {
        return jobs.isEmpty() ? whyNot : "";
    }

    /** What the runs that were judged have covered; those that were made in order to shorten others do not count. */
    public Coverage coverage() {
        return coverage;
    }

    void judged(boolean isPutToTheTest) {
        isTested |= isPutToTheTest;
    }

    /** False if what the property is about has not happened on any run that was judged: then it is not known to hold of any. */
    public boolean isPutToTheTest() {
        return isTested;
    }

    /**
     * The run that a seed stands for.
     *
     * @throws UsageException if {@link #whyNot} says that there is none
     */
    public SampledRun draw(long seed) {
        requireScenarios();
        Job job = jobs.get((int) Math.floorMod(seed, (long) jobs.size()));
        Sampler sampler = sampler(job);
        return new SampledRun(this, job, sampler, sampler.walk(seed), "seed " + seed);
    }

    private void requireScenarios() {
        if (jobs.isEmpty()) {
            throw new UsageException(property + " cannot be sampled: " + whyNot);
        }
    }

    /** A run of some kind in one of the scenarios before another; null if none was found soon. */
    @Nullable
    SampledRun drawSimpler(Job job, Predicate<SampledRun> kind) {
        for (Job simpler : jobs.subList(0, Math.max(0, jobs.indexOf(job)))) {
            for (int seed = 0; seed < TRIES_IN_SIMPLER; seed++) {
                SampledRun run = draw(jobs.indexOf(simpler) + (long) seed * jobs.size());
                if (kind.test(run)) {
                    return run;
                }
            }
        }
        return null;
    }

    /** Where a scenario stands in the list; behind all others if it is not there. */
    int numberOf(Job job) {
        int number = jobs.indexOf(job);
        return number < 0 ? jobs.size() : number;
    }

    /** True if {@link #pinned} makes a run of a text: it is a seed, or names this property. */
    public boolean isAbout(String pin) {
        return !ReplayToken.looksLikeOne(pin)
                || ReplayToken.parse(pin).property().equals(property.id());
    }

    /**
     * The run that was pinned: by a seed, as in {@code seed 42}, or by a replay token. Steps of a token that are not possible any more
     * are left out.
     *
     * @throws UsageException if the text is neither
     */
    public SampledRun pinned(String pin) {
        Matcher seed = SEED.matcher(pin.strip());
        if (seed.matches()) {
            return draw(Long.parseLong(seed.group(1)));
        }
        if (!ReplayToken.looksLikeOne(pin)) {
            throw new UsageException(
                    "\"" + pin + "\" cannot be pinned: give a replay token (gil1/...) or \"seed N\", as a failure"
                            + " shows them");
        }
        requireScenarios();
        ReplayToken token = ReplayToken.parse(pin);
        Job job = token.job(jobs.get(0).policy());
        Sampler sampler = sampler(job);
        Schedule schedule =
                new Schedule(token.initial(), StepNotation.read(token.steps().replace("L", "")));
        return new SampledRun(this, job, sampler, sampler.follow(schedule), "pinned");
    }

    private Sampler sampler(Job job) {
        return samplers.computeIfAbsent(job, given -> {
            Scenario scenario = given.scenario();
            return new Sampler(scenario, given.locks().fairness(), property);
        });
    }
}
