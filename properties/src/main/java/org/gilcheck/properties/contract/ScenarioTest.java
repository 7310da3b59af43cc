package org.gilcheck.properties.contract;

import java.util.List;
import java.util.Objects;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.contract.Outcome.Kind;
import org.gilcheck.properties.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** That one scenario meets one demand, or violates it as expected. */
final class ScenarioTest extends ContractTest {
    private final Demand demand;
    private final Job job;
    private final List<Job> jobs;
    private final Terms terms;
    private final ScenarioResults results;
    private final @Nullable ExpectedViolation expected;

    /**
     * A test that has not been run.
     *
     * @param jobs all scenarios in which the demand makes sense, this one among them
     * @param expected what says that the demand is not met here; null if nothing does
     */
    ScenarioTest(
            Demand demand,
            Job job,
            List<Job> jobs,
            Terms terms,
            ScenarioResults results,
            @Nullable ExpectedViolation expected) {
        this.demand = demand;
        this.job = job;
        this.jobs = jobs;
        this.terms = terms;
        this.results = results;
        this.expected = expected;
    }

    @Override
    public String name() {
        return demand.text() + ": " + terms.where(job) + (expected == null ? "" : " (violated, as expected)");
    }

    @Override
    public void run() {
        Verdict verdict = results.verdict(job, demand.property());
        Outcome outcome = demand.judge(verdict);
        FailureText text = new FailureText(demand, job, verdict);
        if (outcome.kind() == Kind.UNASKED) {
            throw new AssertionFailedError(text.unasked(outcome.reason()));
        }
        if (outcome.kind() == Kind.UNDECIDED) {
            if (terms.allowsIncomplete()) {
                throw new TestAbortedException(text.undecided(outcome.reason()));
            }
            throw new AssertionFailedError(text.undecided(outcome.reason()));
        }
        if (expected != null) {
            if (outcome.kind() != Kind.VIOLATED) {
                throw new AssertionFailedError(text.notViolated(outcome, expected.reason()));
            }
        } else if (outcome.kind() == Kind.VIOLATED) {
            throw new AssertionFailedError(text.violated(Objects.requireNonNull(outcome.witness()), outcome.reason()));
        } else if (outcome.kind() == Kind.VACUOUS) {
            if (isLast() && isVacuousEverywhere()) {
                throw new AssertionFailedError(text.vacuousEverywhere(outcome.reason(), jobs.size()));
            }
            throw new TestAbortedException(text.vacuous(outcome.reason()));
        }
    }

    private boolean isLast() {
        return jobs.get(jobs.size() - 1).equals(job);
    }

    private boolean isVacuousEverywhere() {
        return jobs.stream()
                .map(each -> demand.judge(results.verdict(each, demand.property())))
                .allMatch(outcome -> outcome.kind() == Kind.VACUOUS);
    }
}
