package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gilcheck.model.scenario.Scenario;

/**
 * More cores make nothing worse: io-latency, efficiency and gil-battle are no worse on a machine than on the next smaller
 * one. It compares what others have found in scenarios that differ in nothing but the number of cores.
 */
public final class CoreScaling extends Property {
    private static final List<String> COMPARED = List.of("io-latency", "efficiency", "gil-battle");

    /**
     * Something that is worse on more cores.
     *
     * @param property what is worse
     * @param fewer a number of cores
     * @param before the bound there
     * @param more the next larger number of cores that was looked at
     * @param after the worse bound there
     */
    public record Worsening(Property property, int fewer, Bound before, int more, Bound after) {}

    @Override
    public String id() {
        return "core-scaling";
    }

    @Override
    public String meaning() {
        return "io-latency, efficiency and gil-battle are no worse on more cores";
    }

    @Override
    String whyNot(Scenario scenario) {
        return "it compares timed scenarios on several numbers of cores";
    }

    /** True if a property is one of those that are compared. */
    public static boolean compares(Property property) {
        return COMPARED.contains(property.id());
    }

    /**
     * Compares verdicts.
     *
     * @param byCores for each number of cores the verdicts there; others than those that are compared are left out
     */
    public static List<Worsening> worsenings(SortedMap<Integer, List<Verdict>> byCores) {
        List<Worsening> worsenings = new ArrayList<>();
        Map.Entry<Integer, List<Verdict>> before = null;
        for (Map.Entry<Integer, List<Verdict>> now : byCores.entrySet()) {
            if (before != null) {
                addWorsenings(before, now, worsenings);
            }
            before = now;
        }
        return worsenings;
    }

    private static void addWorsenings(
            Map.Entry<Integer, List<Verdict>> before,
            Map.Entry<Integer, List<Verdict>> now,
            List<Worsening> worsenings) {
        for (Verdict old : before.getValue()) {
            for (Verdict current : now.getValue()) {
                if (old.property() == current.property() && compares(old.property())) {
                    for (Bound bound : old.bounds()) {
                        for (Bound other : current.bounds()) {
                            if (other.aspect().equals(bound.aspect()) && other.isWorseThan(bound)) {
                                worsenings.add(
                                        new Worsening(old.property(), before.getKey(), bound, now.getKey(), other));
                            }
                        }
                    }
                }
            }
        }
    }
}
