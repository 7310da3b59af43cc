package org.gilcheck.properties.mutants;

import java.util.List;
import java.util.Optional;
import org.gilcheck.model.language.Mutant;

/**
 * Why a mutant survives.
 *
 * @param policy the name of the policy, or the beginning of the names of several
 * @param change what is different, as {@link Mutant#change} says it
 * @param why in a sentence
 */
public record Explanation(String policy, String change, String why) {

    /** Of a mutant of a policy; empty where nothing is known. */
    public static Optional<Explanation> of(String policy, Mutant mutant) {
        return all().stream().filter(each -> each.isAbout(policy, mutant)).findFirst();
    }

    /** True if it is about a mutant of a policy. */
    public boolean isAbout(String ofPolicy, Mutant mutant) {
        return ofPolicy.startsWith(policy) && mutant.change().equals(change);
    }

    /** All that are known. */
    public static List<Explanation> all() {
        return Explanations.ALL;
    }
}
