package org.gilcheck.reports.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /** What text must have at least, by the guidelines for accessible web pages. */
    private static final double READABLE = 4.5;

    @Test
    void textCanBeReadOnEverything() {
        for (String colour : List.of(
                Palette.HOLDS,
                Palette.HOLDS_WITHOUT_CORE,
                Palette.WAITING,
                Palette.RELEASING,
                Palette.DAEMON,
                Palette.SHADE,
                Palette.PAPER)) {
            assertThat(contrast(Palette.INK, colour)).as(colour).isGreaterThan(READABLE);
        }
        assertThat(contrast(Palette.MUTED, Palette.PAPER)).isGreaterThan(READABLE);
        assertThat(contrast(Palette.PAPER, Palette.FAULT)).isGreaterThan(READABLE);
    }

    @Test
    void namesOfThreadsCanBeReadAndNeighboursDifferInPrint() {
        for (int thread = 0; thread < 16; thread++) {
            assertThat(contrast(Palette.onThread(thread), Palette.thread(thread)))
                    .as("T" + thread)
                    .isGreaterThan(READABLE);
            assertThat(contrast(Palette.thread(thread), Palette.thread(thread + 1)))
                    .as("T" + thread)
                    .isGreaterThan(2.5);
        }
    }

    @Test
    void statesDifferInLightnessButForTheOneThatIsHatched() {
        List<String> fromDarkToLight =
                List.of(Palette.HOLDS, Palette.RELEASING, Palette.HOLDS_WITHOUT_CORE, Palette.WAITING, Palette.IDLE);

        for (int i = 1; i < fromDarkToLight.size(); i++) {
            assertThat(luminance(fromDarkToLight.get(i)))
                    .as(fromDarkToLight.get(i))
                    .isGreaterThan(luminance(fromDarkToLight.get(i - 1)) * 1.2);
        }
        assertThat(contrast(Palette.AWAKE, Palette.AWAKE_HATCH)).isGreaterThan(2.5);
        assertThat(contrast(Palette.WAITING, Palette.WAITING_HATCH)).isGreaterThan(2);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        Color rgb = Color.decode(colour);
        return 0.2126 * linear(rgb.getRed()) + 0.7152 * linear(rgb.getGreen()) + 0.0722 * linear(rgb.getBlue());
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
