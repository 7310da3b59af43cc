package org.gilcheck.checker;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every build checks on some thousand random systems, on 100,000 different ones: states, edges, levels, dead ends and the
 * shortest violation; fair runs, doomed states, suprema and ratios with their witnesses.
 *
 * <p>An exploration has one worker. Several run beside one another here, each on a system of its own, as they do in a
 * check of many scenarios: what they share, if anything, shows.
 */
@Tag("long")
class ManyRandomSystemsTest {
    private static final long SYSTEMS = 100_000;

    static List<Arguments> checks() {
        return List.of(
                check("counts and shortest violation", new ExplorerTest()::agreesWithTheNaiveReference),
                check("fair runs", new EndlessTest()::findsTheNearestFairRun),
                check("doomed states", new DoomedTest()::findsTheNearestStateWithoutHope),
                check("suprema", new SupremumTest()::isTheGreatestCostAndHasAWitness),
                check("ratios", new CycleRatioTest()::isExtremeAmongAllCycles));
    }

    private static Arguments check(String name, LongConsumer ofSeed) {
        return Arguments.of(name, ofSeed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void agreesWithTheReferenceOnOneHundredThousandSystems(String name, LongConsumer ofSeed) {
        LongStream.range(0, SYSTEMS).parallel().forEach(ofSeed);
    }
}
