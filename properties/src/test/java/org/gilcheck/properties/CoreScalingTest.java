package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.cpu;
import static org.gilcheck.properties.Scenarios.echo;
import static org.gilcheck.properties.Scenarios.timed;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.CoreScaling.Worsening;
import org.junit.jupiter.api.Test;

/** Whether a core more makes it worse. */
class CoreScalingTest {
    private static final List<Property> COMPARED =
            PropertyCatalogue.all().stream().filter(CoreScaling::compares).toList();

    /** "Fewer cores are better": 42.0 s on four, 10.5 s on one, and the GIL battle of two. */
    @Test
    void theTickGilIsWorseOnTwoCoresThanOnOne() {
        List<Worsening> worse = CoreScaling.worsenings(onCores("cpython-2-linux", OsProfiles.LINUX));
        assertThat(worse).isNotEmpty();
        assertThat(worse).allSatisfy(each -> {
            assertThat(each.fewer()).isEqualTo(1);
            assertThat(each.more()).isEqualTo(2);
            assertThat(each.after().isWorseThan(each.before())).isTrue();
        });
        assertThat(worse).anySatisfy(each -> {
            assertThat(each.property().id()).isEqualTo("gil-battle");
            assertThat(each.before()).hasToString("0");
            assertThat(each.after()).hasToString("unbounded");
        });
    }

    /** A woken thread gets no core at once where another core is free. */
    @Test
    void threeCoresAreNoWorseThanTwoForTwoThreads() {
        SortedMap<Integer, List<Verdict>> byCores = new TreeMap<>();
        for (int cores = 2; cores <= 4; cores++) {
            byCores.put(cores, verdicts("strict-fifo", OsProfiles.LINUX, cores));
        }
        assertThat(CoreScaling.worsenings(byCores)).isEmpty();
    }

    @Test
    void aSingleNumberOfCoresHasNothingToCompareWith() {
        SortedMap<Integer, List<Verdict>> one = new TreeMap<>();
        one.put(2, verdicts("cpython-2-linux", OsProfiles.LINUX, 2));
        assertThat(CoreScaling.worsenings(one)).isEmpty();
    }

    private static SortedMap<Integer, List<Verdict>> onCores(String policy, Os os) {
        SortedMap<Integer, List<Verdict>> byCores = new TreeMap<>();
        for (int cores = 1; cores <= 3; cores++) {
            byCores.put(cores, verdicts(policy, os, cores));
        }
        return byCores;
    }

    private static List<Verdict> verdicts(String policy, Os os, int cores) {
        return new ScenarioCheck(
                        timed(policy, os, cores, Scale.defaults(), cpu(), echo()), Limits.defaults(), Progress.SILENT)
                .verdicts(COMPARED);
    }
}
