package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;
import org.gilcheck.reports.svg.Drawing;

/** All routines of a policy in one picture. */
final class PolicyDiagram {
    private static final double GAP = 36;

    private PolicyDiagram() {}

    static String svg(PolicyRoutines routines) {
        List<Picture> pictures = routines.parts().stream()
                .map(part -> Picture.of(part.program(), part.note()))
                .toList();
        Picture all = Picture.columns(pictures, GAP);
        Drawing titled = new Drawing();
        titled.text("policy", 0, 20, routines.policy());
        titled.open("g", " transform=\"translate(0 46)\"");
        titled.raw(all.body());
        titled.close("g");
        return Sheet.document(
                routines.policy(),
                new Picture(all.width(), all.height() + 46, titled.toString()),
                routines.parts().stream().map(Part::program).toList());
    }
}
