package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.properties.Verdict;

/**
 * A scenario's verdicts.
 *
 * @param bits how many bits a state has
 * @param verdicts one for each property of the job, in the same order
 */
record JobResult(Job job, int bits, List<Verdict> verdicts) {}
