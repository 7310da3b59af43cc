package org.gilcheck.reports.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.properties.promela.Claim;

/**
 * What Spin is to do with a model, and with what.
 *
 * @param promela the model
 * @param claims what to check; nothing to explore all states
 * @param states how many there are without partial-order reduction, about
 * @param megabytes the most memory
 * @param limit the longest time of a run
 * @param patience the longest time of a run on several cores, which may hang
 */
record SpinTask(String promela, Set<Claim> claims, long states, long megabytes, Duration limit, Duration patience) {
    /** States of the formula's automaton, for each state of the model. */
    private static final int WITH_FORMULA = 2;

    SpinTask {
        claims = claims.isEmpty() ? EnumSet.noneOf(Claim.class) : EnumSet.copyOf(claims);
    }

    private boolean isLiveness() {
        return claims.contains(Claim.STARVATION);
    }

    /** For the C compiler. Its partial-order reduction is on where only safety is asked. */
    List<String> compiled(SpinMode mode) {
        List<String> options = new ArrayList<>(List.of("-O3", "-march=native"));
        if (claims.isEmpty() || isLiveness()) {
            options.add("-DNOREDUCE");
        }
        if (!isLiveness()) {
            options.addAll(List.of("-DSAFETY", "-DNOFAIR"));
        }
        options.add("-DNOBOUNDCHECK");
        options.addAll(mode.compiled());
        options.add("-DMEMLIM=" + megabytes);
        return options;
    }

    /** For the program that Spin makes; the depth is still missing. */
    List<String> options(SpinMode mode) {
        List<String> options = new ArrayList<>(List.of("-n"));
        if (!claims.contains(Claim.DEADLOCK)) {
            options.add("-E");
        }
        if (isLiveness()) {
            options.addAll(List.of("-a", "-f"));
        }
        options.add("-w" + bits(isLiveness() ? WITH_FORMULA * states : states));
        options.addAll(mode.options());
        return options;
    }

    /** The longest time of a run. */
    Duration limit(SpinMode mode) {
        return mode.isParallel() && patience.compareTo(limit) < 0 ? patience : limit;
    }

    /** How many bits of the hash make a table with a slot for each state. */
    static int bits(long states) {
        return Math.max(10, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, states - 1)));
    }
}
