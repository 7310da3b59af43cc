package org.gilcheck.properties.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;

/**
 * Judges the mutants of one policy: whether a contract that pins all verdicts and numbers of the policy in some small
 * scenarios would go red. May be used by several threads.
 */
public final class MutantCheck {
    private final Supplier<GilPolicy> original;
    private final List<Ground> grounds = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param original makes a fresh policy object at each call
     * @param os the operating system for which the policy is meant
     * @param limits for each scenario
     */
    public MutantCheck(Supplier<GilPolicy> original, Os os, Limits limits) {
        this.original = original;
        for (Trial trial : Trial.all(os)) {
            grounds.add(new Ground(trial, original, limits));
        }
    }

    /**
     * All mutants, in the order of the policy's routines.
     *
     * @throws PolicyException if the policy has a mistake of its own
     */
    public List<Mutant> mutants() {
        return Mutant.of(original);
    }

    /** What becomes of a mutant of the policy. */
    public JudgedMutant judge(Mutant mutant) {
        try {
            StateMachine.of(mutant.policy());
        } catch (PolicyException refused) {
            return new JudgedMutant(mutant, Fate.REFUSED, "", List.of(), String.valueOf(refused.getMessage()));
        }
        Outcome known = null;
        for (Ground ground : grounds) {
            if (ground.isKnown()) {
                Outcome outcome = ground.outcomeOf(mutant.policy());
                List<Difference> differences = ground.outcome().differencesOf(outcome);
                if (!differences.isEmpty()) {
                    return new JudgedMutant(
                            mutant, Fate.CAUGHT, ground.trial().toString(), differences, outcome.mistake());
                }
                known = known == null || known.complete() ? outcome : known;
            }
        }
        if (known == null || !known.complete()) {
            return new JudgedMutant(mutant, Fate.UNDECIDED, "", List.of(), "a limit was met");
        }
        return new JudgedMutant(mutant, looksTheSame(mutant) ? Fate.EQUIVALENT : Fate.SURVIVES, "", List.of(), "");
    }

    private boolean looksTheSame(Mutant mutant) {
        for (Ground ground : grounds) {
            if (ground.isKnown() && !ground.looksTheSame(mutant.policy())) {
                return false;
            }
        }
        return true;
    }
}
