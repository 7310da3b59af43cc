package org.gilcheck.reports.timeline;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;

/** The sheet on which a timeline is drawn: an SVG document with a name, a description for those who cannot see it, and hatchings. */
final class Canvas {
    private final SvgWriter svg = new SvgWriter();
    private final Pen pen;
    private final Exhibit exhibit;

    Canvas(Exhibit exhibit) {
        this.exhibit = exhibit;
        pen = new Pen(svg, "t" + fingerprint(exhibit));
    }

    /** Begins the document. */
    Pen open(double width, double height, String description) {
        svg.start("svg").set("xmlns", "http://www.w3.org/2000/svg");
        svg.set("width", width).set("height", height);
        svg.set("viewBox", "0 0 " + SvgWriter.number(width) + " " + SvgWriter.number(height));
        svg.set("role", "img").set("aria-labelledby", pen.id("title") + " " + pen.id("description"));
        svg.set("font-family", Lettering.FONT);
        svg.start("title").set("id", pen.id("title")).text(exhibit.title()).end();
        svg.start("desc").set("id", pen.id("description")).text(description).end();
        svg.start("defs");
        pattern("waiting", "M-1.5,1.5L1.5,-1.5M0,6L6,0M4.5,7.5L7.5,4.5", Palette.WAITING_HATCH, 1.1);
        pattern("awake", "M-1.5,4.5L1.5,7.5M0,0L6,6M4.5,-1.5L7.5,1.5", Palette.AWAKE_HATCH, 1);
        svg.end();
        svg.start("rect")
                .set("width", width)
                .set("height", height)
                .set("fill", Palette.PAPER)
                .end();
        return pen;
    }

    /** Ends the document. */
    String close() {
        return svg.end().document();
    }

    private void pattern(String name, String path, String colour, double thickness) {
        svg.start("pattern").set("id", pen.id(name)).set("width", 6).set("height", 6);
        svg.set("patternUnits", "userSpaceOnUse");
        pen.path(path, "none", colour, thickness);
        svg.end();
    }

    /** Tells the names inside this picture from those of others in the same page. */
    private static String fingerprint(Exhibit exhibit) {
        CRC32 sum = new CRC32();
        sum.update((exhibit.title() + exhibit.where() + exhibit.token()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
