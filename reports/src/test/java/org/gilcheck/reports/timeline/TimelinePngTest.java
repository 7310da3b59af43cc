package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;
import org.junit.jupiter.api.Test;

class TimelinePngTest {
    private static final Exhibit EXHIBIT = Story.timed(2, List.of("T0 cpu", "T1 cpu"), "#0 .")
            .pass(4, "#0 .")
            .step(0, "unlock", "~0 w", "drop")
            .pass(3, "~0 w1")
            .exhibit();

    @Test
    void thePictureHasTwoPixelsForEachOfTheDocument() throws Exception {
        Drawing drawing = Drawing.of(EXHIBIT);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new TimelinePng().write(EXHIBIT)));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * Drawing.number(drawing.root(), "width")));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * Drawing.number(drawing.root(), "height")));
    }

    @Test
    void thePictureHasTheColoursOfTheDocument() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new TimelinePng().write(EXHIBIT)));
        Set<Color> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(new Color(image.getRGB(x, y)));
            }
        }

        assertThat(colours)
                .contains(
                        Color.decode(Palette.HOLDS),
                        Color.decode(Palette.WAITING),
                        Color.decode(Palette.AWAKE),
                        Color.decode(Palette.RELEASING),
                        Color.decode(Palette.INK));
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
    }

    @Test
    void thePictureIsTheSameEveryTime() {
        assertThat(new TimelinePng().write(EXHIBIT)).isEqualTo(new TimelinePng().write(EXHIBIT));
    }

    @Test
    void aJavaWithoutGraphicsIsAnErrorThatSaysWhatToDo() {
        TimelinePng png = new TimelinePng(TimelineOptions.USUAL, document -> {
            throw new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file\nat ...");
        });

        assertThatThrownBy(() -> png.write(EXHIBIT))
                .isInstanceOf(UsageException.class)
                .hasMessage("png: this Java cannot draw pictures (UnsatisfiedLinkError: libfreetype.so.6: cannot open"
                        + " shared object file). Install a Java with graphics and fonts, or use --format svg");
    }
}
