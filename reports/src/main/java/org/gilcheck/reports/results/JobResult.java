package org.gilcheck.reports.results;

import java.util.Comparator;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;

/**
 * A scenario's verdicts.
 *
 * @param bits how many bits a state has
 * @param verdicts one for each property of the job, in the same order
 */
public record JobResult(Job job, int bits, List<Verdict> verdicts, Effort effort) {

    public Verdict verdict(Property property) {
        for (Verdict verdict : verdicts) {
            if (verdict.property() == property) {
                return verdict;
            }
        }
        throw new IllegalArgumentException(property + " was not asked for");
    }

    /** True if the property makes sense in the scenario. */
    public boolean isAbout(Property property) {
        return verdict(property).scope() != Scope.NOT_APPLICABLE;
    }

    /** How many states the scenario has, or were explored: those of the largest of its explorations. */
    public long states() {
        return verdicts.stream().mapToLong(Verdict::states).max().orElse(0);
    }

    /** A verdict of the largest of its explorations. */
    Verdict largest() {
        return verdicts.stream().max(Comparator.comparingLong(Verdict::states)).orElseThrow();
    }

    /** How many steps lead from state to state in the same exploration. */
    public long edges() {
        return verdicts.stream().mapToLong(Verdict::edges).max().orElse(0);
    }
}
