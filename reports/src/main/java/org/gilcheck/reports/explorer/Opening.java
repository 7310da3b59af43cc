package org.gilcheck.reports.explorer;

import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.Witness;

/**
 * What the explorer shows first.
 *
 * @param job the scenario
 * @param initial the number of the initial state
 * @param steps the run at whose end the page stands first, as in a replay token; empty to stand at the start
 * @param property what the run is a run of; empty if it was made for none
 */
public record Opening(Job job, long initial, String steps, String property) {

    /** The start of a scenario. */
    public static Opening of(Job job) {
        return new Opening(job, 0, "", "");
    }

    /**
     * The end of a run.
     *
     * @param job the scenario, as the token makes it
     * @throws org.gilcheck.properties.UsageException if the run cannot be taken again
     */
    public static Opening of(Job job, ReplayToken token) {
        Witness witness = token.witness(job);
        return new Opening(
                job, token.initial(), token.steps(), witness.property().id());
    }

    /** The properties for which it makes sense to ask in the scenario. */
    List<Property> properties() {
        var scenario = job.scenario();
        return PropertyCatalogue.all().stream()
                .filter(property -> ScenarioCheck.whyNot(scenario, property).isEmpty())
                .toList();
    }
}
