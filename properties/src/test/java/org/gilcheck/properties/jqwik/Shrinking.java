package org.gilcheck.properties.jqwik;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Shrinks as jqwik does: to any simpler value that still is as wanted, until there is none. */
final class Shrinking {
    private static final int SIZE = 1000;

    private Shrinking() {}

    /** What the first value as wanted that a seed gives shrinks to. */
    static <T> T smallest(Arbitrary<T> arbitrary, long seed, Predicate<T> wanted) {
        RandomGenerator<T> generator = arbitrary.generator(SIZE);
        Random random = new Random(seed);
        Shrinkable<T> found = generator.next(random);
        while (!wanted.test(found.value())) {
            found = generator.next(random);
        }
        Optional<Shrinkable<T>> simpler = Optional.of(found);
        while (simpler.isPresent()) {
            Shrinkable<T> last = simpler.get();
            found = last;
            simpler = last.shrink()
                    .filter(each -> each.compareTo(last) < 0 && wanted.test(each.value()))
                    .findFirst();
        }
        return found.value();
    }
}
