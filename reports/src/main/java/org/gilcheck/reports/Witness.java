package org.gilcheck.reports;

import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Property;

/**
 * A run that shows something of a property, with all that is needed to show and to replay it.
 *
 * @param job the scenario
 * @param property of which it shows something
 * @param lasso the run
 */
record Witness(Job job, Property property, Lasso lasso) {

    int length() {
        return lasso.run().length();
    }

    Trace trace() {
        return Trace.of(job.scenario(), lasso);
    }

    /** What names this run on one line. */
    String token() {
        return ReplayToken.of(job, property, lasso).text();
    }

    /** The command that shows it again. */
    String replayCommand() {
        return "gilcheck replay " + token();
    }
}
