package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.gilcheck.checker.protocols.Peterson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lossy search misses states, says how many, and finds nothing that is not there. */
class LossySearchTest {
    @TempDir
    private Path folder;

    private Exploration explore(Peterson system, long bytes) {
        Storage storage = Storage.MEMORY.withSpill(folder).withLossyBytes(bytes);
        return Explorer.exhaust(
                system,
                List.of(DiskExplorerTest.never(system::violated)),
                Limits.defaults().withBytes(1 << 20).withStorage(storage));
    }

    @ParameterizedTest
    @EnumSource(value = Peterson.Variant.class, names = "READS_WRONG_ARRAY")
    void missesNothingInALargeTable(Peterson.Variant variant) {
        Peterson system = new Peterson(3, variant);
        Exploration exact =
                Explorer.exhaust(system, List.of(DiskExplorerTest.never(system::violated)), Limits.defaults());
        Exploration lossy = explore(system, 64 << 20);
        DiskExplorerTest.assertSame(lossy, exact, 1);
        assertThat(lossy.isLossy()).isTrue();
        assertThat(exact.isLossy()).isFalse();
        assertThat(lossy.expectedOmissions()).isBetween(0.0, 1e-3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missesStatesInASmallTableButItsRunsAreReal() {
        Peterson system = new Peterson(3, Peterson.Variant.READS_WRONG_ARRAY);
        Exploration lossy = explore(system, 1 << 16);
        assertThat(lossy.states()).isBetween(20_000L, 170_155L);
        assertThat(lossy.expectedOmissions()).isGreaterThan(1000);
        Run run = lossy.violation(0);
        assertThat(run).isNotNull();
        Replay.confirm(system, run);
        assertThat(system.violated(run.state(run.length()), 0)).isTrue();
    }

    @Test
    void findsTheSameAgain() {
        Peterson system = new Peterson(3, Peterson.Variant.CORRECT);
        Exploration one = explore(system, 1 << 12);
        Exploration two = explore(system, 1 << 12);
        assertThat(one.states()).isEqualTo(two.states()).isLessThan(12_498);
        assertThat(one.expectedOmissions()).isCloseTo(two.expectedOmissions(), within(0.0));
    }
}
