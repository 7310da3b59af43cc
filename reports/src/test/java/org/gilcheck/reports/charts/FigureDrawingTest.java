package org.gilcheck.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gilcheck.reports.charts.Figure.Line;
import org.gilcheck.reports.charts.Figure.Panel;
import org.gilcheck.reports.charts.Scale.Kind;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a chart shows of values that are no numbers, and of names that are no words. */
class FigureDrawingTest {
    private static final Value UNBOUNDED = new Value(Double.NaN, true, "");

    @Test
    void whatHasNoBoundStandsAboveTheAxisAtTheSignOfInfinity() {
        String bounded = drawn("a", Value.of(1), Value.of(2));
        String unbounded = drawn("a", Value.of(1), UNBOUNDED);

        assertThat(bounded).doesNotContain("<title>unbounded</title>");
        assertThat(unbounded).contains("<title>unbounded</title>", "<title>a, 2 cpu: unbounded</title>");
    }

    @Test
    void aGapHasNoLineButAQuestionMarkAndANote() {
        String whole = drawn("a", Value.of(1), Value.of(2));
        String gap = drawn("a", Value.of(1), Value.none("limit"));

        assertThat(lines(whole)).isEqualTo(1);
        assertThat(lines(gap)).isZero();
        assertThat(gap).contains(">?</text>", "why a is not known").doesNotContain("a, 2 cpu: ");
    }

    @Test
    void linesLeadOnlyToScenariosThatHaveGrown() {
        assertThat(Scenarios.grown(List.of("2 cpu", "1 cpu, 1 io", "2 cpu, 1 io", "2 cpu, 2 io", "3 cpu, 1 io")))
                .containsExactly(false, false, true, true, false);
    }

    @Test
    void namesMayBeAnything() throws Exception {
        String svg = drawn("<b>\"&'\n\u0001鎖</b>", Value.of(1), UNBOUNDED);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("<b>\"&'\\n\\u0001鎖</b>");
        assertThat(svg).doesNotContain("<b>");
    }

    /** In grey, or for those who see no difference between two colours. */
    @Test
    void noTwoOfManyPoliciesLookTheSameWithoutTheirColours() {
        List<String> styles = java.util.stream.IntStream.range(0, 30)
                .mapToObj(Style::of)
                .map(style -> style.dashes() + style.mark())
                .toList();

        assertThat(styles).doesNotHaveDuplicates();
    }

    private static long lines(String svg) {
        return svg.lines().filter(line -> line.contains("stroke-width=\"1.8\"")).count();
    }

    private static String drawn(String name, Value... values) {
        Panel panel = new Panel(
                "1 core", List.of("1 cpu", "2 cpu"), List.of(false, true), List.of(new Line(name, 0, List.of(values))));
        Scale scale = Scale.of(Kind.COUNT, DoubleStream.of(0, 1, 2));
        return FigureDrawing.of(new Figure("x", "x", scale, List.of(panel), List.of("why " + name + " is not known")));
    }
}
