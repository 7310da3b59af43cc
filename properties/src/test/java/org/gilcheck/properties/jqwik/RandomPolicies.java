package org.gilcheck.properties.jqwik;

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
