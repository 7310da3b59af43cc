package org.gilcheck.properties.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the model says of the shipped policies must be so on real threads, as far as that can be seen. */
class CatalogueAsRealLocksTest {
    /** They exclude nobody, or are wrong on purpose, in a way that threads show soon. */
    /** The last goes on for ever without a grant, now and then. */
    private static final List<String> WRONG = List.of(
            "no-gil",
            "broken-double-checked",
            "broken-locks-inverted",
            "broken-unlocks-twice",
            "regression-ruby-yield-broken");

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    static Stream<String> others() {
        return Catalogue.entries().stream().map(Catalogue.Entry::name).filter(name -> !WRONG.contains(name));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aLockThatIsRightInTheModelIsRightOnRealThreads(String policy) {
        StressResult result = stress(policy, "2 cpu, 1 io", SHORT);

        assertThat(result.what()).isEmpty();
        assertThat(result.isClean()).isTrue();
        assertThat(result.grants()).isPositive();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("others")
    void itIsRightForLonger(String policy) {
        assertThat(stress(policy, "2 cpu priority 1, 1 io(2,1), 1 cpued", Duration.ofMillis(900))
                        .what())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-gil, mutual-exclusion",
        "broken-double-checked, mutual-exclusion",
        "broken-locks-inverted, deadlock",
        "broken-unlocks-twice, lock-discipline or mutual-exclusion"
    })
    void aWrongLockIsCaught(String policy, String property) {
        StressResult result = stress(policy, "2 cpu", GENEROUS);

        assertThat(result.property()).isIn((Object[]) property.split(" or ", -1));
        assertThat(result.what()).startsWith(result.property() + ": ");
        assertThat(result.isClean()).isFalse();
        assertThat(result.time()).isLessThan(GENEROUS);
    }

    @Tag("long")
    @Test
    void theProgramThatNeverEndsIsCaught() {
        StressResult result = stress("regression-gh-96387-broken", "1 finalizer, 1 cpu", GENEROUS);

        assertThat(result.property()).isEqualTo(LockViolation.DEADLOCK);
        assertThat(result.what()).isEqualTo("deadlock: all that are left sleep: T0 on switch_cond");
    }

    @Tag("long")
    @Test
    void whoGoesOnForEverWithoutEverGettingTheLockIsCaught() {
        StressResult result = stress("regression-ruby-yield-broken", "3 cpu", GENEROUS);

        assertThat(result.property()).isEqualTo(LockViolation.NO_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1 put, 1 get", "1 send, 1 receive", "1 event-loop(2), 1 udp", "1 c-held, 1 c-released, 1 mixed"})
    void otherWorkloadsRunToo(String threads) {
        StressResult result = stress("cpython-3.2", threads, SHORT);

        assertThat(result.what()).isEmpty();
        assertThat(result.grants()).isGreaterThan(1);
    }

    private static StressResult stress(String policy, String threads, Duration time) {
        return new LockStress(Catalogue.entry(policy).create(), ThreadMix.parse(threads)).run(time, 1);
    }
}
