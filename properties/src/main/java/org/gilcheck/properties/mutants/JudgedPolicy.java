package org.gilcheck.properties.mutants;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;

/**
 * What has become of the mutants of a policy, or of several.
 *
 * @param policy its name
 * @param mutants in the order of the policy's routines
 */
public record JudgedPolicy(String policy, List<JudgedMutant> mutants) {

    /** Keeps a list of its own. */
    public JudgedPolicy {
        mutants = List.copyOf(mutants);
    }

    /** Several as one. */
    public static JudgedPolicy sum(String name, List<JudgedPolicy> policies) {
        List<JudgedMutant> all = new ArrayList<>();
        policies.forEach(each -> all.addAll(each.mutants));
        return new JudgedPolicy(name, all);
    }

    /** How many have come to one of some ends. */
    public int count(Fate... fates) {
        List<Fate> wanted = List.of(fates);
        return (int)
                mutants.stream().filter(each -> wanted.contains(each.fate())).count();
    }

    /** How many are not equivalent to the policy. */
    public int different() {
        return mutants.size() - count(Fate.EQUIVALENT);
    }

    /** How many of those that are not equivalent are caught, be it at definition, in tenths of a percent rounded down. */
    public int shareInTenths() {
        return different() == 0 ? 1000 : 1000 * count(Fate.REFUSED, Fate.CAUGHT) / different();
    }

    /** The same as text, such as {@code 97.2 %}. */
    public String share() {
        return shareInTenths() / 10 + "." + shareInTenths() % 10 + " %";
    }
}
