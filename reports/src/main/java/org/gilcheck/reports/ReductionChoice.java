package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;

/** The value of {@code --reduce}. */
final class ReductionChoice {
    private static final String NONE = "none";

    private ReductionChoice() {}

    /**
     * The reductions that were named, or the usual ones.
     *
     * @throws UsageException if there is no such reduction
     */
    static List<Reduction> of(List<String> given) {
        if (given.isEmpty()) {
            return Reduction.usual();
        }
        List<String> known = new ArrayList<>(
                Arrays.stream(Reduction.values()).map(Reduction::id).toList());
        known.add(NONE);
        List<Reduction> chosen = new ArrayList<>();
        for (String each : given) {
            String id = Choice.of("reduction", each, known);
            if (id.equals(NONE) && given.size() > 1) {
                throw new UsageException("--reduce " + String.join(",", given) + ": none goes with no other");
            }
            Arrays.stream(Reduction.values())
                    .filter(reduction -> reduction.id().equals(id) && !chosen.contains(reduction))
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
