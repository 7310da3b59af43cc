package org.gilcheck.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;

/** GitHub reads each line as a workflow command. */
class GithubAnnotationsTest {
    private static final Pattern COMMAND = Pattern.compile("::(error|warning) ([^:]*)::(.*)", Pattern.DOTALL);

    @Test
    void thereIsALineForEachViolatedCellAndEachThatIsNotKnown() {
        CheckReport report = ShippedCounterexamples.report();
        List<String> lines = write(report).lines().toList();

        assertThat(lines).allMatch(line -> COMMAND.matcher(line).matches());
        assertThat(lines.stream().filter(line -> line.startsWith("::error ")).count())
                .isEqualTo(report.counterexamples().size());
        assertThat(lines).anyMatch(line -> line.matches("::warning title=.* is not known to keep .*::.*ends"));
    }

    @Test
    void aSourceFileIsPointedInto() {
        String first = write(
                        ShippedCounterexamples.renamed("broken-double-checked", "a:b,c", "src/DoubleCheckedFlag.java"))
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(first)
                .matches("::error file=src/DoubleCheckedFlag.java,line=\\d\\d,"
                        + "title=a%3Ab%2Cc @ linux violates mutual-exclusion::"
                        + "\\[1] a:b,c @ linux violates mutual-exclusion \\(.*%0A  step  T0 cpu.*");
    }

    @Test
    void aPercentSignIsNoEscape() {
        assertThat(write(ShippedCounterexamples.renamed("broken-double-checked", "50%0A", "x")))
                .contains("title=50%250A @ linux");
    }

    @Property(tries = 60)
    void noNameGetsOutOfItsLineOrItsProperty(@ForAll("names") String name) {
        String text = write(ShippedCounterexamples.renamed("broken-double-checked", name, name + ".java"));

        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> COMMAND.matcher(line).matches());
        assertThat(lines.get(1)).startsWith("::warning title=").endsWith("::makes no sense in any of the scenarios");
        Matcher command = COMMAND.matcher(lines.get(0));
        assertThat(command.matches()).isTrue();
        assertThat(command.group(2).split("(^|,)(file|line|title)=", -1)).hasSizeBetween(3, 4);
        assertThat(text.chars().filter(unit -> unit < ' ' && unit != '\n' && unit != '\t'))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return RandomExhibits.names();
    }

    private static String write(CheckReport report) {
        return new GithubAnnotations().write(report, Set.of());
    }
}
