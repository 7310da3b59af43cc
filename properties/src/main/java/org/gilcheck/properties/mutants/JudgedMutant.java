package org.gilcheck.properties.mutants;

import java.util.List;
import org.gilcheck.model.language.Mutant;

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
        REFUSED("refused at definition"),
        /** Some verdict or number is not the original's. */
        CAUGHT("caught"),
        /** In no trial can anybody see a difference, whatever the property: the graphs are bisimilar. */
        EQUIVALENT("equivalent"),
        /** It can be told from the original, but not by the properties in these trials. */
        SURVIVES("survives"),
        /** In no trial is it caught, and in some it has too many states to be known. */
        UNDECIDED("too large");

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
        return differences.stream()
                .map(difference -> difference.property().split(" per | at | in ", 2)[0])
                .distinct()
                .toList();
    }
}
