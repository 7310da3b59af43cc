package org.gilcheck.properties.engines;

import org.gilcheck.checker.Limits;
import org.gilcheck.properties.jobs.Job;

/**
 * Stands for an engine that is not installed.
 *
 * @param why what was not found, on one line
 * @param advice what to install, and how to say where it is; may have several lines
 */
public record AbsentEngine(String name, String why, String advice) implements Engine {

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        return EngineAnswer.skipped(why);
    }
}
