package org.gilcheck.properties.runs;

import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.Job;

/**
 * A run that shows something of a property, with all that is needed to show and to replay it.
 *
 * @param job the scenario
 * @param property of which it shows something
 * @param lasso the run
 */
public record Witness(Job job, Property property, Lasso lasso) {

    /** How many steps the run has, with one round of its loop. */
    public int length() {
        return lasso.run().length();
    }

    /** The run as people see it. */
    public Trace trace() {
        return Trace.of(job.scenario(), lasso);
    }

    /** What names this run on one line. */
    public String token() {
        return ReplayToken.of(job, property, lasso).text();
    }

    /** The command that shows it again; empty if the command line cannot get the policy. */
    public String command() {
        String options = job.policy().options();
        return options == null ? "" : "gilcheck replay " + (options.isEmpty() ? "" : options + " ") + token();
    }

    /** The command that shows it again; nothing but the token if the command line cannot get the policy. */
    public String replayCommand() {
        String command = command();
        return command.isEmpty() ? "replay token: " + token() : command;
    }
}
