package org.gilcheck.properties.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** @param thresholds those of the token's property */
    PinnedTest(ReplayToken token, Job job, List<Threshold> thresholds) {
        this.token = token;
        this.job = job;
        this.thresholds = thresholds;
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
        String missed = thresholds.stream()
                .filter(threshold -> {
                    Bound bound = threshold.quantity().among(bounds);
                    return bound != null && threshold.isMissedBy(bound);
                })
                .map(threshold -> threshold.quantity() + ": "
                        + threshold.comparison(
                                Objects.requireNonNull(threshold.quantity().among(bounds))))
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            throw new AssertionFailedError(WitnessText.story(witness, job.row() + ", " + name(), missed));
        }
    }
}
