package org.gilcheck.properties.sampling;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.thresholds.Threshold;
import org.jspecify.annotations.Nullable;

/** A random run of one scenario, made in order to test a property. */
public final class SampledRun {
    private final SampledProperty property;
    private final Job job;
    private final Sampler sampler;
    private final Run run;
    private final String origin;
    private boolean isCounted;
    private @Nullable Supplier<SampledRun> shorter;
    private @Nullable Predicate<SampledRun> violatesTheSame;

    SampledRun(SampledProperty property, Job job, Sampler sampler, Run run, String origin) {
        this.property = property;
        this.job = job;
        this.sampler = sampler;
        this.run = run;
        this.origin = origin;
    }

    /** Its scenario. */
    public Job job() {
        return job;
    }

    /** The run, of the scenario beside what the property must remember. */
    public Run run() {
        return run;
    }

    /** The schedule that makes it. */
    public Schedule schedule() {
        return Schedule.of(run);
    }

    /** Where it comes from, such as {@code seed 42}; a run that was made shorter comes from where the longer one came from. */
    public String origin() {
        return origin;
    }

    /** How often the acting thread changes. */
    public int contextSwitches() {
        return Systems.switches(sampler.questions().system(), run);
    }

    /**
     * Makes sure that the run does not violate the property.
     *
     * @throws SampledViolation if it does
     */
    public void assertHolds() {
        count();
        Lasso violation = sampler.violation(run);
        if (violation != null) {
            shorter = () -> with(sampler.minimised(violation).run());
            violatesTheSame = other -> violates(other, SampledRun::assertHolds);
            throw violation(violation, property.property().id(), "");
        }
        property.judged(sampler.isPutToTheTest(run));
    }

    /**
     * Makes sure that the numbers which the run shows of the property keep to some thresholds. Those of other properties are not looked
     * at.
     *
     * @throws SampledViolation if one does not
     * @throws UsageException if a threshold is a real time: a single run knows only the model's units
     */
    public void assertKeepsTo(List<Threshold> thresholds) {
        count();
        for (Threshold threshold : thresholds) {
            if (threshold.isRealTime()) {
                throw new UsageException(
                        "the threshold " + threshold + " is a real time, but random runs are timed in the model's"
                                + " units: give a plain number, or check all runs instead");
            }
            if (threshold.quantity().property() == property.property()) {
                assertKeepsTo(threshold);
            }
        }
    }

    private void assertKeepsTo(Threshold threshold) {
        Bound worst = threshold.quantity().among(sampler.bounds(run));
        property.judged(worst != null);
        if (worst != null && threshold.isMissedBy(worst)) {
            shorter = () -> with(sampler.shortened(run, candidate -> misses(candidate, threshold)));
            violatesTheSame = other -> violates(other, candidate -> candidate.assertKeepsTo(threshold));
            throw violation(
                    worst.witness(), threshold.quantity() + " " + threshold.limit(), threshold.comparison(worst));
        }
    }

    private boolean misses(Run candidate, Threshold threshold) {
        Bound bound = threshold.quantity().among(sampler.bounds(candidate));
        return bound != null && threshold.isMissedBy(bound);
    }

    /**
     * A run that violates the same in a simpler scenario, or in the same one and is shorter: the best that was found, if this one was
     * found to violate anything; else the run itself.
     */
    public SampledRun simplified() {
        SampledRun simpler = violatesTheSame == null ? null : property.drawSimpler(job, violatesTheSame);
        SampledRun candidate = simpler == null || simpler.shorter == null ? this : simpler;
        Supplier<SampledRun> shorten = candidate.shorter;
        SampledRun shortened = shorten == null ? candidate : shorten.get();
        return shortened.isShorterThan(candidate) ? shortened : candidate;
    }

    private static boolean violates(SampledRun other, Consumer<SampledRun> check) {
        other.isCounted = true;
        try {
            check.accept(other);
            return false;
        } catch (SampledViolation found) {
            return true;
        }
    }

    /** Which of the scenarios it is a run of: 0 for the first, which should be the simplest. */
    public int scenarioNumber() {
        return property.numberOf(job);
    }

    private boolean isShorterThan(SampledRun other) {
        int steps = run.length() - other.run.length();
        return steps < 0 || (steps == 0 && contextSwitches() < other.contextSwitches());
    }

    private SampledRun with(Run other) {
        SampledRun result = new SampledRun(property, job, sampler, other, origin);
        result.isCounted = true;
        return result;
    }

    private void count() {
        if (!isCounted) {
            property.coverage().add(job.row() + ", " + job.where(), run);
            isCounted = true;
        }
    }

    private SampledViolation violation(Lasso lasso, String violated, String amount) {
        return new SampledViolation(
                this, new Witness(job, property.property(), sampler.reasoned(lasso)), violated, amount);
    }

    /** Its scenario, length and origin on one line. */
    @Override
    public String toString() {
        return run.length() + " steps of " + job.row() + ", " + job.where() + " (" + origin + ")";
    }
}
