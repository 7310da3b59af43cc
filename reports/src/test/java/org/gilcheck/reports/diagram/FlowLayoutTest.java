package org.gilcheck.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gilcheck.reports.diagram.FlowChart.Arrow;
import org.gilcheck.reports.diagram.FlowChart.Frame;
import org.gilcheck.reports.diagram.FlowChart.Placed;
import org.gilcheck.reports.svg.Spot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture can be read. */
class FlowLayoutTest {
    private static final Offset<Double> A_LITTLE = within(0.1);

    private static final List<FlowChart> CHARTS =
            Shipped.programs().stream().map(FlowLayout::of).toList();

    static List<FlowChart> charts() {
        return CHARTS;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void boxesLieInThePictureAndNotOnOneAnother(FlowChart chart) {
        List<Rectangle2D> boxes =
                chart.cards().stream().map(FlowLayoutTest::area).toList();

        assertThat(boxes)
                .allMatch(new Rectangle2D.Double(0, 0, chart.width(), chart.height())::contains)
                .allSatisfy(box -> assertThat(boxes).filteredOn(box::intersects).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aFrameHasTheStepsOfItsRoutineInItAndNoOthers(FlowChart chart) {
        for (Placed placed : chart.cards()) {
            List<String> around = chart.frames().stream()
                    .filter(frame -> area(frame).intersects(area(placed)))
                    .map(Frame::title)
                    .toList();
            assertThat(around).containsExactlyElementsOf(placed.card().called());
        }
    }

    /** The answers of a test stand where its arrows leave it. */
    @ParameterizedTest
    @MethodSource("charts")
    void arrowsLeaveBelowAndArriveAbove(FlowChart chart) {
        for (Arrow arrow : chart.arrows()) {
            Spot first = arrow.spots().get(0);
            Spot last = arrow.spots().get(arrow.spots().size() - 1);
            if (arrow.from() >= 0) {
                Rectangle2D box = area(chart.cards().get(arrow.from()));
                assertThat(first.y()).isCloseTo(box.getMaxY(), A_LITTLE);
                assertThat(first.x()).isBetween(box.getMinX() + Card.POINTED, box.getMaxX() - Card.POINTED);
            }
            if (arrow.to() >= 0) {
                Rectangle2D box = area(chart.cards().get(arrow.to()));
                assertThat(last.y()).isCloseTo(box.getMinY(), A_LITTLE);
                assertThat(last.x()).isBetween(box.getMinX(), box.getMaxX());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theAnswersOfATestAreApart(FlowChart chart) {
        for (Arrow arrow : chart.arrows()) {
            if (arrow.answer().equals("true")) {
                Arrow other = chart.arrows().stream()
                        .filter(each ->
                                each.from() == arrow.from() && each.answer().equals("false"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Math.abs(
                                arrow.spots().get(0).x() - other.spots().get(0).x()))
                        .isGreaterThan(30);
            }
        }
    }

    private static Rectangle2D area(Placed placed) {
        return new Rectangle2D.Double(
                placed.at().x(),
                placed.at().y(),
                placed.card().width(),
                placed.card().height());
    }

    private static Rectangle2D area(Frame frame) {
        return new Rectangle2D.Double(frame.at().x(), frame.at().y(), frame.width(), frame.height());
    }
}
