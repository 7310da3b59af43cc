package org.gilcheck.properties.contract;

import org.gilcheck.properties.jobs.Job;

/**
 * What all tests of a contract have in common.
 *
 * @param allowsIncomplete true if what is not decided is no failure
 * @param namesRows true if there are several operating systems or kinds of locks, which must be told apart
 */
record Terms(boolean allowsIncomplete, boolean namesRows) {

    /** Which scenario it is, in the name of a test. */
    String where(Job job) {
        return namesRows ? job.where() + " @ " + job.os().name() + job.locks().suffix() : job.where();
    }
}
