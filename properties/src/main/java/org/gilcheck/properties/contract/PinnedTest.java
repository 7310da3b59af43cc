package org.gilcheck.properties.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.NotReplayableException;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.thresholds.Threshold;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** That a run which has once violated something no longer does. */
final class PinnedTest extends ContractTest {
    private final ReplayToken token;
    private final Job job;
    private final List<Threshold> thresholds;
    private final Terms terms;
    private final ScenarioResults results;

    /**
     * A test that has not been run.
     *
     * @param thresholds those of the token's property
     * @param results to find out what a time stands for
     */
    PinnedTest(ReplayToken token, Job job, List<Threshold> thresholds, Terms terms, ScenarioResults results) {
        this.token = token;
        this.job = job;
        this.thresholds = thresholds;
        this.terms = terms;
        this.results = results;
    }

    @Override
    public String name() {
        return "pinned run: " + token.property() + ": " + job.where() + " @ "
                + job.os().name() + job.locks().suffix();
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
            throw new AssertionFailedError(judgement.text());
        }
    }

    private void checkNumbers(Witness witness) {
        List<Bound> bounds = RunCheck.bounds(job.scenario(), witness.property(), witness.lasso());
        List<String> missed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Threshold threshold : thresholds) {
            Bound bound = threshold.quantity().among(bounds);
            if (bound != null) {
                Bound known = threshold.isUndecidedBy(bound) ? inRealTime(bound, threshold) : bound;
                if (threshold.isUndecidedBy(known)) {
                    unknown.add(threshold.quantity() + " is " + known);
                } else if (threshold.isMissedBy(known)) {
                    missed.add(threshold.quantity() + ": " + threshold.comparison(known));
                }
            }
        }
        if (!missed.isEmpty()) {
            throw new AssertionFailedError(
                    WitnessText.story(witness, job.row() + ", " + name(), String.join(", ", missed)));
        }
        if (!unknown.isEmpty()) {
            String text = name() + " is not decided: " + String.join(", ", unknown)
                    + ", but what that is in real time was not recognised. Give the amount in units, or remove the pin";
            if (terms.allowsIncomplete()) {
                throw new TestAbortedException(text);
            }
            throw new AssertionFailedError(text);
        }
    }

    /**
     * What is known of a time of the run from the longest of its scenario: the run keeps what all runs keep, and what the
     * longest time stands for is known of a run that reaches it.
     */
    private Bound inRealTime(Bound bound, Threshold threshold) {
        Bound longest = threshold
                .quantity()
                .among(results.verdict(job, threshold.quantity().property()).bounds());
        boolean tells = longest != null
                && !threshold.isUndecidedBy(longest)
                && (!threshold.isMissedBy(longest) || Objects.equals(longest.value(), bound.value()));
        return tells ? longest : bound;
    }
}
