package org.gilcheck.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.gilcheck.reports.charts.Scale.Kind;
import org.junit.jupiter.api.Test;

/** Axes have round numbers, and every value between their ends. */
class ScaleTest {

    @Test
    void axesBeginAtZeroAndHaveRoundNumbers() {
        assertThat(texts(Kind.COUNT, 0, 3)).containsExactly("0", "1", "2", "3");
        assertThat(texts(Kind.COUNT, 17, 4)).containsExactly("0", "5", "10", "15", "20");
        assertThat(texts(Kind.RATIO, 0.4, 1)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(texts(Kind.NANOSECONDS, 12e6, 3e6)).containsExactly("0", "5 ms", "10 ms", "15 ms");
        assertThat(texts(Kind.COUNT, 0)).containsExactly("0", "1");
        assertThat(texts(Kind.COUNT)).containsExactly("0", "1");
    }

    @Test
    void valuesThatAreFarApartStandOnPowersOfTen() {
        Scale scale = Scale.of(Kind.NANOSECONDS, DoubleStream.of(5_000, 5_400_000));

        assertThat(scale.marks().stream().map(scale::text)).containsExactly("1 us", "10 us", "100 us", "1 ms", "10 ms");
        assertThat(scale.share(10_000)).isCloseTo(0.25, within(1e-9));
    }

    @Property
    void everyValueLiesBetweenTheEnds(
            @ForAll Kind kind, @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = 0, max = 1e9) Double> values) {
        Scale scale = Scale.of(kind, values.stream().mapToDouble(each -> each));

        assertThat(values).allMatch(each -> scale.share(each) >= -1e-9 && scale.share(each) <= 1 + 1e-9);
        assertThat(scale.marks()).hasSizeBetween(2, 20).isSorted();
    }

    private static List<String> texts(Kind kind, double... values) {
        Scale scale = Scale.of(kind, DoubleStream.of(values));
        return scale.marks().stream().map(scale::text).toList();
    }
}
