package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;

/** The matrix fits on a screen, whatever there is in it. */
class VerdictMatrixTest {

    @Test
    void whatHoldsOrNotStandsAboveTheNumbersInBlocksThatFit() {
        List<List<String>> blocks = blocks(Outcome.check("cpython-2-linux", "strict-fifo", "--threads", "1 cpu, 1 io"));

        assertThat(blocks)
                .hasSizeGreaterThan(2)
                .allSatisfy(block -> assertThat(block)
                        .hasSize(3)
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120))
                        .satisfies(lines -> assertThat(lines.get(1)).startsWith("cpython-2-linux @ linux  "))
                        .satisfies(lines -> assertThat(lines.get(2)).startsWith("strict-fifo @ linux  ")));
        List<Boolean> areBounds = new ArrayList<>();
        for (List<String> block : blocks) {
            List<Boolean> kinds =
                    properties(block).stream().map(Property::isBound).distinct().toList();
            assertThat(kinds).hasSize(1);
            areBounds.addAll(kinds);
        }
        assertThat(areBounds).isSorted().contains(false, true);
        assertThat(blocks.stream().flatMap(block -> properties(block).stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(14);
    }

    @Test
    void columnsThatMakeNoSenseAnywhereAreLeftOutUnlessNamed() {
        String[] check = {"strict-fifo", "--threads", "2 cpu", "--clock", "untimed"};
        Outcome all = Outcome.check(check);
        Outcome named =
                Outcome.check("strict-fifo", "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock,wait");

        assertThat(all.code()).isZero();
        assertThat(String.join(
                        " ", blocks(all).stream().map(block -> block.get(0)).toList()))
                .contains("bypass")
                .doesNotContain("wait", "efficiency", "priority-inversion");
        assertThat(all.out())
                .containsPattern("\nleft out, since they make no sense in any of these scenarios: wait, .*efficiency");
        assertThat(named.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(named.out()).startsWith("""
                                             deadlock
                        strict-fifo @ linux  holds

                                             wait
                        strict-fifo @ linux  -

                        """);
    }

    private static List<Property> properties(List<String> block) {
        return Stream.of(block.get(0).strip().split(" +", -1))
                .map(PropertyChoice::of)
                .toList();
    }

    private static List<List<String>> blocks(Outcome outcome) {
        List<List<String>> blocks = new ArrayList<>();
        for (String block : outcome.out().split("\n\n", -1)) {
            if (!block.startsWith(" ")) {
                break;
            }
            blocks.add(block.lines().toList());
        }
        return blocks;
    }
}
