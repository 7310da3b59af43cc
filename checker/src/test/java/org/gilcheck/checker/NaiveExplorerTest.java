package org.gilcheck.checker;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import org.gilcheck.checker.protocols.GuardedCommands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference explorer and the protocols together give the published counts. */
class NaiveExplorerTest {

    @ParameterizedTest
    @MethodSource("org.gilcheck.checker.OracleInstance#quick")
    void reproducesPublishedCounts(OracleInstance instance) {
        check(instance);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("org.gilcheck.checker.OracleInstance#slow")
    void reproducesPublishedCountsOfLargeInstances(OracleInstance instance) {
        check(instance);
    }

    private static void check(OracleInstance instance) {
        GuardedCommands system = instance.system().get();
        NaiveExplorer.Counts counts = NaiveExplorer.explore(system, system::violated);
        assertSoftly(softly -> {
            softly.assertThat(counts.states()).as("states").isEqualTo(instance.states());
            if (instance.edges() != OracleInstance.UNPUBLISHED) {
                softly.assertThat(counts.edges()).as("edges").isEqualTo(instance.edges());
            }
            if (instance.levels() != OracleInstance.UNPUBLISHED) {
                softly.assertThat(counts.levels()).as("levels").isEqualTo(instance.levels());
            }
            softly.assertThat(counts.deadlocks()).as("deadlocks").isEqualTo(instance.deadlocks());
            softly.assertThat(counts.shortest()).as("shortest violation").isEqualTo(instance.shortest());
        });
    }
}
