package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the changes that are possible in a policy, and makes none. */
final class AllChanges extends Rewriting {
    private final Supplier<GilPolicy> original;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    AllChanges(Supplier<GilPolicy> original) {
        this.original = original;
    }

    /** One for each change, in the order of the routines. */
    List<Mutant> mutants() {
        GilPolicy policy = original.get();
        policy.rewriteWith(this);
        StateMachine.of(policy);
        return mutants;
    }

    @Override
    boolean concerns(Node node) {
        return true;
    }

    @Override
    @Nullable
    Change chosen(String routine, List<Change> possible) {
        for (Change change : possible) {
            if (known.add(change.identity())) {
                mutants.add(new Mutant(original, change, routine));
            }
        }
        return null;
    }
}
