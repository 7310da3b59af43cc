package org.gilcheck.checker.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many states are taken for known by mistake as the filter says. */
class BloomFilterTest {
    private static final int FEW = 20_000;
    private static final int MANY = 400_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void foretellsHowManyStatesItMisses(int words) {
        SplittableRandom random = new SplittableRandom(words);
        BloomFilter filter = new BloomFilter(1 << 18, words);
        int missed = 0;
        try (KnownStates.Pass pass = filter.pass()) {
            for (int i = 0; i < MANY; i++) {
                long[] state = new long[words];
                // Like packed states: only some bits ever change.
                state[words - 1] = i;
                state[0] |= (long) random.nextInt(1 << 10) << 40;
                missed += pass.isNew(state, 0) ? 0 : 1;
                assertThat(pass.isNew(state, 0)).isFalse();
                if (i == FEW) {
                    assertThat(missed).isLessThan(100);
                }
            }
        }
        assertThat(missed).isGreaterThan(5_000);
        assertThat(filter.expectedOmissions()).isCloseTo(missed, withinPercentage(3));
    }
}
