package org.gilcheck.properties.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Random policies for tests that go through many seeds without jqwik. */
public final class RandomPolicies {
    private RandomPolicies() {}

    /** The next that a source of randomness gives. */
    public static RandomPolicy next(Random random) {
        return new PolicyGenerator().next(random).value();
    }

    /** The routines in which statements can be put. */
    public enum Place {
        ACQUIRE,
        RELEASE,
        CHECKPOINT
    }

    /** The policy with a step that does nothing before some statement of a routine, or at its end. */
    public static RandomPolicy withNothing(RandomPolicy policy, Place place, int before) {
        return with(policy, place, before, Statement.simple(Word.NOTHING));
    }

    /** The policy with two stores into a variable of the thread's own, as one step or as two, in such a place. */
    public static RandomPolicy withLocalStores(RandomPolicy policy, Place place, int before, boolean oneStep) {
        Statement set = Statement.simple(Word.SET_AGAIN);
        Statement clear = Statement.simple(Word.CLEAR_AGAIN);
        return oneStep
                ? with(policy, place, before, Statement.around(Word.ATOMICALLY, set, clear))
                : with(policy, place, before, set, clear);
    }

    private static RandomPolicy with(RandomPolicy policy, Place place, int before, Statement... added) {
        int routine = List.of(Place.values()).indexOf(place);
        List<Statement> old = policy.routines().get(routine);
        int number = before % (Statement.size(old) + 1);
        List<Statement> row = new ArrayList<>(List.of(added));
        if (number == Statement.size(old)) {
            row.addAll(0, old);
            return policy.with(routine, row);
        }
        return policy.with(routine, Statement.replace(old, number, statement -> {
            row.add(statement);
            return row;
        }));
    }

    /** True unless something is found wrong with it without exploring. */
    public static boolean isWellDefined(RandomPolicy policy) {
        return policy.isWellDefined();
    }

    /** What a policy shrinks to, statement by statement, while it is as wanted. */
    public static RandomPolicy smallest(RandomPolicy policy, Predicate<RandomPolicy> wanted) {
        RandomPolicy smallest = policy;
        Optional<RandomPolicy> simpler = Optional.of(policy);
        while (simpler.isPresent()) {
            smallest = simpler.get();
            simpler = smallest.simpler().stream()
                    .filter(RandomPolicy::isWellDefined)
                    .filter(wanted)
                    .findFirst();
        }
        return smallest;
    }
}
