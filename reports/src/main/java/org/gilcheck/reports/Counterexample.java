package org.gilcheck.reports;

import org.gilcheck.checker.Run;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A run that violates a property, with all that is needed to show and to replay it.
 *
 * @param number under which the report refers to it
 */
record Counterexample(int number, Job job, Property property, Run run) {

    /** The counterexample of a verdict; null if it has none. */
    static @Nullable Counterexample of(int number, JobResult result, Verdict verdict) {
        Run run = verdict.counterexample();
        return run == null ? null : new Counterexample(number, result.job(), verdict.property(), run);
    }

    int length() {
        return run.length();
    }

    /** What names this run on one line. */
    String token() {
        return ReplayToken.of(job, property, run).text();
    }

    /** The command that shows it again. */
    String replayCommand() {
        return "gilcheck replay " + token();
    }
}
