package org.gilcheck.checker;

import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.checker.protocols.Anderson;
import org.gilcheck.checker.protocols.Bakery;
import org.gilcheck.checker.protocols.DiningPhilosophers;
import org.gilcheck.checker.protocols.Fischer;
import org.gilcheck.checker.protocols.GuardedCommands;
import org.gilcheck.checker.protocols.Hanoi;
import org.gilcheck.checker.protocols.Lamport;
import org.gilcheck.checker.protocols.Mcs;
import org.gilcheck.checker.protocols.Peterson;
import org.gilcheck.checker.protocols.ReadersWriter;
import org.gilcheck.checker.protocols.SimpleLock;

/**
 * A system whose counts are known from elsewhere: from BEEM (Pelánek, SPIN 2007) or by a closed form.
 *
 * @param edges as published, or {@link #UNPUBLISHED}
 * @param levels as published, or {@link #UNPUBLISHED}
 * @param shortest the number of transitions to the nearest violation; empty where mutual exclusion holds
 */
record OracleInstance(
        String name,
        Supplier<GuardedCommands> system,
        long states,
        long edges,
        int levels,
        long deadlocks,
        OptionalInt shortest) {

    static final int UNPUBLISHED = -1;

    /** Instances above this take too long for every build. */
    private static final int LONG = 200_000;

    static Stream<OracleInstance> all() {
        return Stream.of(beem(), philosophers(), simpleLocks(), readersWriters(), towersOfHanoi())
                .flatMap(instances -> instances);
    }

    static Stream<OracleInstance> quick() {
        return all().filter(instance -> instance.states <= LONG);
    }

    static Stream<OracleInstance> slow() {
        return all().filter(instance -> instance.states > LONG);
    }

    boolean violated() {
        return shortest.isPresent();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<OracleInstance> beem() {
        return Stream.of(
                known("peterson.1", () -> new Peterson(3, Peterson.Variant.CORRECT), 12_498, 33_369, 54, 0),
                known("peterson.2", () -> new Peterson(3, Peterson.Variant.PASSES_EQUALS), 124_704, 399_138, 52, 0)
                        .violatedAfter(22),
                known("peterson.3", () -> new Peterson(3, Peterson.Variant.READS_WRONG_ARRAY), 170_156, 538_509, 47, 0)
                        .violatedAfter(16),
                known("peterson.4", () -> new Peterson(4, Peterson.Variant.CORRECT), 1_119_560, 3_864_896, 104, 0),
                known("anderson.2", () -> new Anderson(3), 1_459, 3_705, 46, 0),
                known("anderson.4", () -> new Anderson(4), 29_641, 97_516, 81, 0),
                known("mcs.1", () -> new Mcs(3, Mcs.Variant.CORRECT), 7_963, 21_503, 49, 0),
                known("mcs.2", () -> new Mcs(3, Mcs.Variant.CLEARS_OWN_FLAG), 1_408, 3_222, 22, 12),
                known("bakery.1", () -> new Bakery(2, 9, Bakery.Variant.CORRECT), 1_506, 2_697, 101, 4),
                known("bakery.2", () -> new Bakery(2, 6, Bakery.Variant.REVERSES_ORDER), 1_146, 2_085, 71, 4)
                        .violatedAfter(18),
                known("lamport.1", () -> new Lamport(3, Lamport.Variant.CORRECT), 29_242, 77_286, 57, 0),
                known("lamport.3", () -> new Lamport(3, Lamport.Variant.COMPARES_Y_WITH_X), 38_067, 102_747, 71, 36)
                        .violatedAfter(22),
                known("fischer.1", () -> new Fischer(3, 2, 3), 634, 1_395, 18, 0),
                known("fischer.2", () -> new Fischer(4, 3, 3), 21_733, 67_590, 50, 0)
                        .violatedAfter(14));
    }

    private static Stream<OracleInstance> philosophers() {
        return IntStream.rangeClosed(2, 8)
                .boxed()
                .flatMap(n -> Stream.of(
                        known(
                                "philosophers n=" + n,
                                () -> DiningPhilosophers.allAlike(n),
                                power(3, n) - 1,
                                UNPUBLISHED,
                                UNPUBLISHED,
                                1),
                        known(
                                "philosophers n=" + n + ", one reversed",
                                () -> DiningPhilosophers.oneReversed(n),
                                power(3, n),
                                UNPUBLISHED,
                                UNPUBLISHED,
                                0)));
    }

    private static Stream<OracleInstance> simpleLocks() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(n -> known(
                        "simple lock n=" + n,
                        () -> new SimpleLock(n),
                        (n + 2) * power(2, n - 1),
                        UNPUBLISHED,
                        UNPUBLISHED,
                        0));
    }

    private static Stream<OracleInstance> readersWriters() {
        return Stream.of(
                readersWriter(1, 1),
                readersWriter(0, 3),
                readersWriter(4, 0),
                readersWriter(3, 2),
                readersWriter(8, 3),
                readersWriter(10, 30));
    }

    private static OracleInstance readersWriter(int r, int w) {
        return known(
                "readers-writer r=" + r + " w=" + w,
                () -> new ReadersWriter(r, w),
                power(2, r) + w,
                r * power(2, r) + 2L * w,
                UNPUBLISHED,
                0);
    }

    private static Stream<OracleInstance> towersOfHanoi() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(n -> known(
                        "hanoi n=" + n,
                        () -> new Hanoi(n),
                        power(3, n),
                        3 * (power(3, n) - 1),
                        Math.toIntExact(power(2, n)),
                        0));
    }

    private static OracleInstance known(
            String name, Supplier<GuardedCommands> system, long states, long edges, int levels, long deadlocks) {
        return new OracleInstance(name, system, states, edges, levels, deadlocks, OptionalInt.empty());
    }

    private OracleInstance violatedAfter(int transitions) {
        return new OracleInstance(name, system, states, edges, levels, deadlocks, OptionalInt.of(transitions));
    }

    private static long power(long base, int exponent) {
        return exponent == 0 ? 1 : base * power(base, exponent - 1);
    }
}
