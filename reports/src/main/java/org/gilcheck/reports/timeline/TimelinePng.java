package org.gilcheck.reports.timeline;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as a PNG picture, {@value #SCALE} pixels for each of the SVG document from which it is made. Its letters are
 * those of the machine's fonts.
 */
public final class TimelinePng implements TraceFormat {
    private static final int SCALE = 2;

    private final TimelineSvg svg;
    private final Function<byte[], byte[]> painter;

    /** Draws what fits. */
    public TimelinePng() {
        this(TimelineOptions.USUAL);
    }

    /** Draws what is asked for. */
    public TimelinePng(TimelineOptions options) {
        this(options, TimelinePng::paint);
    }

    TimelinePng(TimelineOptions options, Function<byte[], byte[]> painter) {
        svg = new TimelineSvg(options);
        this.painter = painter;
    }

    @Override
    public String id() {
        return "png";
    }

    @Override
    public String suffix() {
        return ".png";
    }

    /**
     * Draws the picture.
     *
     * @throws UsageException if this Java has no graphics, or no fonts
     */
    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // without fonts AWT fails in ways that it does not document
    public byte[] write(Exhibit exhibit) {
        byte[] document = svg.write(exhibit);
        try {
            return painter.apply(document);
        } catch (LinkageError | AWTError | InternalError | RuntimeException failure) {
            String message = failure.getMessage();
            throw new UsageException("png: this Java cannot draw pictures ("
                    + failure.getClass().getSimpleName()
                    + (message == null ? "" : ": " + message.lines().findFirst().orElse(""))
                    + "). Install a Java with graphics and fonts, or use --format svg");
        }
    }

    private static byte[] paint(byte[] document) {
        SVGDocument picture = load(document);
        if (picture == null) {
            throw new IllegalStateException("the SVG document cannot be read");
        }
        FloatSize size = picture.size();
        int width = (int) Math.ceil(size.width * SCALE);
        int height = (int) Math.ceil(size.height * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            picture.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static @Nullable SVGDocument load(byte[] document) {
        return new SVGLoader().load(new ByteArrayInputStream(document), null, LoaderContext.createDefault());
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("there is no writer for PNG");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
