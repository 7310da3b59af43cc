package org.gilcheck.reports.diagram;

import java.util.List;
import java.util.Locale;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Program;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** The SVG document around a drawing, with the style of everything in it. */
final class Sheet {
    private static final String STYLE = """
            .gildiagram text{font:12px 'DejaVu Sans Mono',Menlo,Consolas,monospace;fill:#111;white-space:pre}
            .gildiagram .paper{fill:#fff}
            .gildiagram .box{stroke:#444;stroke-width:1}
            .gildiagram .inner{fill:none;stroke:#444;stroke-width:.7}
            .gildiagram .outside .box{fill:%outside-light}
            .gildiagram .wants .box{fill:%wants-light}
            .gildiagram .holds .box{fill:%holds-light}
            .gildiagram .releasing .box{fill:%releasing-light}
            .gildiagram .stripe{fill:none;stroke:none;stroke-width:6}
            .gildiagram .wants .stripe{stroke:%wants-full;stroke-dasharray:2 2}
            .gildiagram .holds .stripe{stroke:%holds-full}
            .gildiagram .releasing .stripe{stroke:%releasing-full;stroke-dasharray:5 2}
            .gildiagram .edge path{fill:none;stroke:#333;stroke-width:1.1}
            .gildiagram .edge .head{fill:#333;stroke:none}
            .gildiagram .frame{fill:#000;fill-opacity:.03;stroke:#888;stroke-dasharray:4 3}
            .gildiagram text.call{font-size:11px;font-weight:bold;fill:#555}
            .gildiagram text.number{font-size:9px;fill:#666;text-anchor:end}
            .gildiagram text.answer{font-size:9px;fill:#333;text-anchor:middle}
            .gildiagram .start{fill:#111}
            .gildiagram .end{fill:#fff;stroke:#111;stroke-width:1.5}
            .gildiagram text.endtext{font-size:10px;text-anchor:middle}
            .gildiagram .sign{fill:none;stroke:#333;stroke-width:1.1}
            .gildiagram text.policy{font:bold 22px sans-serif}
            .gildiagram text.title{font:bold 17px sans-serif}
            .gildiagram text.subtitle{font:12px sans-serif;fill:#555}
            .gildiagram text.legend{font:11px sans-serif;fill:#333}
            .gildiagram .lit .box{stroke:#000;stroke-width:3.5}
            .gildiagram .edge.lit path{stroke:#000;stroke-width:3}
            """;

    private static final double MARGIN = 12;
    private static final double GAP = 14;
    private static final double NARROWEST = 300;

    private Sheet() {}

    /**
     * A document with a drawing and below it the legend of what is in it.
     *
     * @param title of any content
     * @param programs what is drawn
     */
    static String document(String title, Picture picture, List<Program> programs) {
        double inside = Math.max(NARROWEST, picture.width());
        Drawing legend = new Drawing();
        double bottom = Legend.draw(legend, programs, new Spot(MARGIN, MARGIN + picture.height() + GAP), inside);
        String width = Drawing.number(Math.ceil(inside + 2 * MARGIN));
        String height = Drawing.number(Math.ceil(bottom + MARGIN));
        String size = "width=\"" + width + "\" height=\"" + height + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gildiagram\" " + size + " viewBox=\"0 0 " + width
                + " "
                + height + "\" role=\"img\">\n"
                + "<title>" + Drawing.escaped(title) + "</title>\n"
                + "<style>\n" + style() + "</style>\n"
                + "<rect class=\"paper\" " + size + "/>\n"
                + "<g transform=\"translate(" + Drawing.number(MARGIN) + " " + Drawing.number(MARGIN) + ")\">\n"
                + picture.body()
                + "</g>\n"
                + legend
                + "</svg>\n";
    }

    private static String style() {
        String style = STYLE;
        for (GilPhase phase : GilPhase.values()) {
            String name = "%" + phase.name().toLowerCase(Locale.ROOT);
            PhaseColour colour = PhaseColour.of(phase);
            style = style.replace(name + "-light", colour.light()).replace(name + "-full", colour.full());
        }
        return style;
    }
}
