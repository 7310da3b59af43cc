package org.gilcheck.properties.contract;

import java.util.Locale;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Savings;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;

/** What a test says that does not pass. */
final class FailureText {
    private final Demand demand;
    private final Job job;
    private final Verdict verdict;

    FailureText(Demand demand, Job job, Verdict verdict) {
        this.demand = demand;
        this.job = job;
        this.verdict = verdict;
    }

    String violated(Lasso run, String amount) {
        Witness witness = new Witness(job, demand.property(), run);
        return WitnessText.story(witness, job.row() + " violates " + demand.text(), amount) + "\n  " + scope() + "\n  "
                + witness.replayCommand() + "\n  to keep it from coming back: @GilContract(pinned = \""
                + witness.token()
                + "\")\n";
    }

    String undecided(String reason) {
        return where() + " is not decided: " + reason + ". "
                + (verdict.isPartial()
                        ? scope() + ". Raise maxStates, make the scenario smaller, or set allowIncomplete = true"
                        : scope());
    }

    String unasked(String reason) {
        return where() + " is not decided: " + reason + ". " + scope()
                + ". Test mutual-exclusion and lock-discipline and mend what they violate, or leave this out of properties";
    }

    String notViolated(Outcome outcome, String why) {
        String found = outcome.kind() == Outcome.Kind.HOLDS ? "it holds" : outcome.reason();
        return where() + " is expected to be violated" + (why.isEmpty() ? "" : " (" + why + ")") + ", but " + found
                + ". "
                + scope()
                + ". Remove the expectation, or say in which scenarios it is meant: threads, cores, os, clocks, fairness";
    }

    String vacuous(String reason) {
        return where() + " is not put to the test: " + reason;
    }

    String vacuousEverywhere(String reason, int scenarios) {
        return vacuous(reason) + ", nor in any other of " + scenarios
                + (scenarios == 1 ? " scenario" : " scenarios")
                + ". Add scenarios in which it happens, or do not ask for it";
    }

    private String where() {
        return demand.text() + " of " + job.row() + " with " + job.where();
    }

    /** How much the verdict covers. */
    private String scope() {
        Savings savings = verdict.savings();
        String covered = String.format(
                Locale.ROOT,
                "%,d states%s, %,d steps between them",
                verdict.states(),
                Savings.text(verdict.states(), Math.max(verdict.states(), savings.standsFor()), savings.isExact()),
                verdict.edges());
        return switch (verdict.scope()) {
            case EXHAUSTIVE -> "scope: all states of this scenario: " + covered;
            case BOUNDED -> "scope: bounded: " + covered;
            case LOSSY -> "scope: lossy: " + covered;
            case VACUOUS -> "scope: vacuous: " + covered;
            case NOT_APPLICABLE -> "scope: nothing";
        };
    }
}
