package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.promela.Claim;

/**
 * What the contestants have to do.
 *
 * @param claims what they have to find out; nothing if they have to find all states, without reductions
 */
public record Contest(Set<Claim> claims) {
    private static final List<Claim> KNOWN = List.of(Claim.values());

    /** Keeps a set of its own. */
    public Contest {
        claims = claims.isEmpty() ? EnumSet.noneOf(Claim.class) : EnumSet.copyOf(claims);
    }

    /**
     * The one about these properties.
     *
     * @param properties their names; none to have all states found
     * @throws UsageException if one is unknown, or there are others beside starvation, for which Spin searches differently
     */
    public static Contest of(List<String> properties) {
        List<String> names = KNOWN.stream().map(Claim::id).toList();
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        properties.forEach(given -> claims.add(KNOWN.get(names.indexOf(Choice.of("property", given, names)))));
        if (claims.contains(Claim.STARVATION) && claims.size() > 1) {
            throw new UsageException("--property: Spin searches for starvation alone. Ask for it in a run of its own");
        }
        return new Contest(claims);
    }

    /** True if all states are to be found, and nothing is asked of them. */
    public boolean isExploring() {
        return claims.isEmpty();
    }

    /** True if cycles are searched for. */
    public boolean isLiveness() {
        return claims.contains(Claim.STARVATION);
    }

    /** The names of the properties. */
    public List<String> properties() {
        return claims.stream().map(Claim::id).toList();
    }

    /** The ways in which Spin takes part. */
    List<SpinMode> modes(int workers) {
        List<SpinMode> modes = new ArrayList<>();
        if (isLiveness()) {
            modes.add(SpinMode.DEPTH_FIRST);
        } else if (workers == 1) {
            modes.addAll(List.of(SpinMode.DEPTH_FIRST, SpinMode.BREADTH_FIRST));
        } else {
            modes.addAll(List.of(SpinMode.TWO_CORES_DEPTH_FIRST, SpinMode.TWO_CORES_BREADTH_FIRST));
        }
        return modes;
    }
}
