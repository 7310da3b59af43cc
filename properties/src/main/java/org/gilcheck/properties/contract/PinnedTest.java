package org.gilcheck.properties.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.NotReplayableException;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.properties.thresholds.Threshold.Side;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** That a run which has once violated something no longer does. */
final class PinnedTest extends ContractTest {
    private final ReplayToken token;
    private final Job job;
    private final List<Threshold> thresholds;
    private final Terms terms;
    private final ScenarioResults results;
    private final int number;

    /**
     * A test that has not been run.
     *
     * @param thresholds those of the token's property
     * @param results to find out what the run alone does not tell
     * @param number tells runs apart that violate the same in the same scenario, from 1
     */
    PinnedTest(
            ReplayToken token, Job job, List<Threshold> thresholds, Terms terms, ScenarioResults results, int number) {
        this.token = token;
        this.job = job;
        this.thresholds = thresholds;
        this.terms = terms;
        this.results = results;
        this.number = number;
    }

    @Override
    public String name() {
        return "pinned run: " + token.property() + ": " + job.where() + " @ "
                + job.os().name() + job.locks().suffix() + (number == 1 ? "" : ", run " + number);
    }

    @Override
    public void run() {
        Witness witness;
        try {
            witness = token.witness(job);
        } catch (NotReplayableException impossible) {
            if (token.isOf(job.policy())) {
                throw new AssertionFailedError(name()
                        + ": its steps are not possible, though the policy has not changed. Copy the token again");
            }
            throw new TestAbortedException(name() + ": the policy has changed, and " + impossible.getMessage()
                    + " The test no longer shows anything: remove the pin, or renew it");
        }
        if (witness.property().isBound()) {
            checkNumbers(witness);
            return;
        }
        Judgement judgement = Judgement.of(witness);
        if (judgement.isViolation()) {
            throw new AssertionFailedError(told(judgement.witness(), ""));
        }
    }

    private void checkNumbers(Witness witness) {
        List<Bound> bounds = RunCheck.bounds(job.scenario(), witness.property(), witness.lasso());
        List<String> missed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Threshold threshold : thresholds) {
            Bound bound = threshold.quantity().among(bounds);
            if (bound != null) {
                Bound known = known(bound, threshold);
                if (known == null || threshold.isUndecidedBy(known)) {
                    unknown.add(threshold.quantity() + " is " + bound + ", which does not tell whether " + threshold);
                } else if (threshold.isMissedBy(known)) {
                    missed.add(threshold.quantity() + ": " + threshold.comparison(known));
                }
            }
        }
        if (!missed.isEmpty()) {
            throw new AssertionFailedError(told(witness, String.join(", ", missed)));
        }
        if (!unknown.isEmpty()) {
            String text = name() + " is not decided: " + String.join(", ", unknown)
                    + ". Give times in units, or remove the pin";
            if (terms.allowsIncomplete()) {
                throw new TestAbortedException(text);
            }
            throw new AssertionFailedError(text);
        }
    }

    private String told(Witness witness, String amount) {
        return WitnessText.story(witness, job.row() + " violates " + token.property() + " on a pinned run", amount)
                + "\n  " + witness.replayCommand() + "\n";
    }

    /**
     * The number to compare with a threshold. One run can exceed what no run may, but not show that none reaches what some
     * must; and its times are in units. What it does not tell is known from the extreme of its scenario: the run keeps what
     * all keep, and what the extreme stands for is known of a run that reaches it.
     *
     * @return null if it is not known
     */
    private @Nullable Bound known(Bound bound, Threshold threshold) {
        boolean isShownByOneRun = (bound.measure() == Measure.LEAST_RATIO) == (threshold.side() == Side.AT_LEAST);
        if (isShownByOneRun && !threshold.isUndecidedBy(bound)) {
            return bound;
        }
        Bound extreme = threshold
                .quantity()
                .among(results.verdict(job, threshold.quantity().property()).bounds());
        boolean tells = extreme != null
                && (!isShownByOneRun
                        || !threshold.isMissedBy(extreme)
                        || Objects.equals(extreme.value(), bound.value()));
        return tells ? extreme : null;
    }
}
