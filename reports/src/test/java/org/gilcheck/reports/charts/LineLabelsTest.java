package org.gilcheck.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Names at the ends of lines can be read. */
class LineLabelsTest {

    @Test
    void namesThatHaveRoomStayWhereTheyAre() {
        assertThat(LineLabels.apart(List.of(10.0, 30.0, 90.0), 0, 100)).containsExactly(10.0, 30.0, 90.0);
    }

    @Property
    void noTwoNamesOverlap(@ForAll @Size(max = 8) List<@DoubleRange(min = 0, max = 165) Double> ends) {
        List<Double> placed = LineLabels.apart(ends.stream().sorted().toList(), 0, 165);

        assertThat(IntStream.range(1, placed.size()))
                .allMatch(i -> placed.get(i) - placed.get(i - 1) >= LineLabels.DISTANCE - 1e-9);
        assertThat(placed).allMatch(each -> each >= -1e-9 && each <= 165 + 1e-9);
    }
}
