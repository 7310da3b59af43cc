package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.RandomExhibits;
import org.w3c.dom.Element;

class RandomTimelinesTest {
    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    @Provide
    Arbitrary<TimelineOptions> options() {
        Arbitrary<String> edges = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.integers().between(1, 50).map(Object::toString),
                Arbitraries.integers().between(0, 50).map(time -> "t=" + time));
        return Combinators.combine(edges, edges, Arbitraries.integers().between(0, 4))
                .filter((from, to, rounds) -> !isBackwards(from, to))
                .as((from, to, rounds) -> new TimelineOptions(Window.parse(from, to), rounds));
    }

    private static boolean isBackwards(String from, String to) {
        boolean areAlike = from.startsWith("t=") == to.startsWith("t=");
        String first = from.replace("t=", "");
        String last = to.replace("t=", "");
        return areAlike && !first.isEmpty() && !last.isEmpty() && Integer.parseInt(first) > Integer.parseInt(last);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whateverHappensIsDrawnWithinThePicture(
            @ForAll("exhibits") Exhibit exhibit, @ForAll("options") TimelineOptions options) {
        nothingLeaves(Drawing.of(exhibit, options));
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void whateverHappensBecomesAPng(@ForAll("exhibits") Exhibit exhibit, @ForAll("options") TimelineOptions options) {
        assertThat(new TimelinePng(options).write(exhibit)).startsWith(0x89, 'P', 'N', 'G');
    }

    static void nothingLeaves(Drawing drawing) {
        double width = Drawing.number(drawing.root(), "width");
        double height = Drawing.number(drawing.root(), "height");
        for (Element text : drawing.all("text")) {
            double x = Drawing.number(text, "x");
            double half = Lettering.width(text.getTextContent(), Drawing.number(text, "font-size")) / 2;
            boolean isCentred = text.getAttribute("text-anchor").equals("middle");
            assertThat(isCentred ? x - half : x).as(text.getTextContent()).isNotNegative();
            assertThat(isCentred ? x + half : x + 2 * half)
                    .as(text.getTextContent())
                    .isLessThanOrEqualTo(width);
            assertThat(Drawing.number(text, "y")).isBetween(0.0, height);
        }
        for (Element box : drawing.all("rect")) {
            assertThat(Drawing.number(box, "width")).isNotNegative();
            if (box.hasAttribute("x")) {
                assertThat(Drawing.number(box, "x")).isNotNegative();
                assertThat(Drawing.number(box, "x") + Drawing.number(box, "width"))
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}
