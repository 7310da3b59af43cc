package org.gilcheck.properties.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.gilcheck.checker.pathfinder.Ending;
import org.gilcheck.checker.pathfinder.Environment;
import org.gilcheck.checker.pathfinder.Installation;
import org.gilcheck.checker.pathfinder.JavaHome;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.checker.pathfinder.PathFinderException;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java PathFinder, where it is installed, goes through all interleavings of real threads. */
class LockExplorationTest {
    private static final long HEAP = 2L << 30;
    private static final Duration TIME = Duration.ofMinutes(4);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "broken-double-checked; 2 cpu; mutual-exclusion; gets the GIL while",
                "broken-locks-inverted; 2 cpu; deadlock; all threads wait",
                "broken-unlocks-twice; 2 cpu; lock-discipline; frees the mutex gil, which",
                "regression-gh-96387-broken; 1 finalizer, 1 cpu; deadlock; all threads wait",
            })
    void aWrongLockIsCaught(String policy, String threads, String property, String what)
            throws InterruptedException, PathFinderException {
        ExplorationResult result = explore(policy, threads, 0);

        assertThat(result.property()).isEqualTo(property);
        assertThat(result.what()).startsWith(property + ": ").contains(what);
        assertThat(result.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython-2-linux", "broken-release-yield-acquire", "regression-micropython-hog-fixed"})
    void aLockThatIsRightIsRightInAllInterleavings(String policy) throws InterruptedException, PathFinderException {
        assertRight(explore(policy, "2 cpu", 0));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {"cpython-2-macos", "cpython-3.2", "priority-gil", "ocaml-4.09", "strict-fifo", "boosted-hand-off"
            })
    void othersAreToo(String policy) throws InterruptedException, PathFinderException {
        assertRight(explore(policy, "2 cpu", 0));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"regression-gh-96387-fixed"})
    void theMendedProgramEnds(String policy) throws InterruptedException, PathFinderException {
        assertRight(explore(policy, "1 finalizer, 1 cpu", 0));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"cpython-3.2", "ruby-fifo", "strict-hand-off"})
    void threadsThatEndLeaveNobodyBehind(String policy) throws InterruptedException, PathFinderException {
        assertRight(explore(policy, "2 cpu", 2));
    }

    private static void assertRight(ExplorationResult result) {
        assertThat(result.what()).doesNotContain("VIOLATED");
        assertThat(result.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(result.property()).isNull();
        assertThat(result.states()).isGreaterThan(100);
    }

    private static ExplorationResult explore(String policy, String threads, int rounds)
            throws InterruptedException, PathFinderException {
        RealLockCode code = RealLockCode.of(Catalogue.entry(policy).create(), ThreadMix.parse(threads));
        return new LockExploration(code).run(finder(), rounds, HEAP, TIME);
    }

    private static PathFinder finder() throws InterruptedException, PathFinderException {
        Environment environment = Environment.ofThisProcess();
        Installation installation = null;
        try {
            installation = Installation.find(null, environment);
        } catch (PathFinderNotFoundException absent) {
            assumeTrue(false, "skipped: " + absent.getMessage());
        }
        assertThat(installation).isNotNull();
        return PathFinder.open(installation, JavaHome.matching(installation, null, environment));
    }
}
