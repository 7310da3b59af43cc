package org.gilcheck.properties.engines;

import org.gilcheck.checker.Limits;
import org.gilcheck.properties.jobs.Job;

/** Finds out about a scenario in a way of its own. One object serves any number of scenarios, also several at a time. */
public interface Engine {

    /** The name that the command line and reports use, such as {@code native}: lower case, the same at every call. */
    String name();

    /**
     * Answers a scenario's questions. That it cannot, be it for want of something that must be installed, of memory or of time, is
     * an answer, too.
     *
     * @param job the scenario, and the properties to ask for
     * @param limits how far to go; an engine may go less far
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     */
    EngineAnswer check(Job job, Limits limits);
}
