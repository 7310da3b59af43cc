package org.gilcheck.properties.mutants;

import java.util.List;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.properties.mutants.Difference.Direction;

/**
 * A mutant and what became of it.
 *
 * @param where the trial in which it was caught, such as {@code 2 cpu, untimed @ linux}; empty if it was not
 * @param differences what a contract about the original says and the mutant does not keep, in that trial
 * @param note what the language says of a mutant that it refuses; why nothing is known of an undecided one; else empty
 */
public record JudgedMutant(Mutant mutant, Fate fate, String where, List<Difference> differences, String note) {

    /** What can become of a mutant. */
    public enum Fate {
        /** The language does not take it as a policy. */
        REFUSED("refused"),
        /** Some verdict or number is not the original's. */
        CAUGHT("caught"),
        /**
         * No verdict or number differs, and in no trial can anybody who sees what happens to the GIL tell it from the original:
         * the graphs are bisimilar, or have the same runs and refusals.
         */
        EQUIVALENT("equivalent"),
        /** It can be told from the original, but not by the properties in these trials. */
        SURVIVES("SURVIVES"),
        /** In no trial is it caught, and in some it has too many states to be known. */
        UNDECIDED("UNDECIDED");

        private final String text;

        Fate(String text) {
            this.text = text;
        }

        /** The fate in words. */
        public String text() {
            return text;
        }
    }

    /** Keeps a list of its own. */
    public JudgedMutant {
        differences = List.copyOf(differences);
    }

    /** The properties that catch it, each once. */
    public List<String> properties() {
        return differences.stream().map(Difference::property).distinct().toList();
    }

    /** True if a property is worse than the original's in some respect. */
    public boolean isWorse(String property) {
        return differences.stream()
                .anyMatch(each -> each.property().equals(property) && each.direction() == Direction.WORSE);
    }
}
