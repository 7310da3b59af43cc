package org.gilcheck.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
        assertThat(unbounded).contains("<title>unbounded</title>");
        double top = height(bounded, "a, 2 cpu: 2");
        assertThat(height(unbounded, "a, 2 cpu: unbounded")).isBetween(top - 30, top - 10);
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
    void whatHasNotGrownIsNotJoined() {
        assertThat(lines(drawn("a", List.of(false, false), Value.of(1), Value.of(2))))
                .isZero();
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
        List<String> styles = IntStream.range(0, 30)
                .mapToObj(Style::of)
                .map(style -> style.dashes() + style.mark())
                .toList();

        assertThat(styles).doesNotHaveDuplicates();
    }

    private static long lines(String svg) {
        return svg.lines().filter(line -> line.contains("stroke-width=\"1.8\"")).count();
    }

    /** How far from the top the mark with a hint is. */
    private static double height(String svg, String hint) {
        Matcher mark = Pattern.compile("translate\\(\\S+ (\\S+)\\)\">\\s*<title>" + hint + "</title>")
                .matcher(svg);
        assertThat(mark.find()).as(hint).isTrue();
        return Double.parseDouble(mark.group(1));
    }

    private static String drawn(String name, Value... values) {
        return drawn(name, List.of(false, true), values);
    }

    private static String drawn(String name, List<Boolean> joined, Value... values) {
        Panel panel =
                new Panel("1 core", List.of("1 cpu", "2 cpu"), joined, List.of(new Line(name, 0, List.of(values))));
        Scale scale = Scale.of(Kind.COUNT, DoubleStream.of(0, 1, 2));
        return FigureDrawing.of(new Figure("x", "x", scale, List.of(panel), List.of("why " + name + " is not known")));
    }
}
