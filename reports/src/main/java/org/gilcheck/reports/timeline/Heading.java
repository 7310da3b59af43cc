package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;

/** What a picture shows, what that means, and where it happens. */
final class Heading {
    private static final double TITLE = 17;
    private static final double TITLE_LINE = 22;
    private static final double LINE = 17;
    private static final int MOST_TITLE_LINES = 3;
    private static final int MOST_LINES = 4;

    private final List<String> title;
    private final List<String> meaning;
    private final List<String> where;

    Heading(Exhibit exhibit, String shown, double room) {
        title = Lettering.wrap(exhibit.title(), TITLE * 1.03, room, MOST_TITLE_LINES);
        meaning =
                exhibit.meaning().isEmpty() ? List.of() : Lettering.wrap(exhibit.meaning(), Pen.TEXT, room, MOST_LINES);
        List<String> facts = new ArrayList<>();
        facts.add(exhibit.where());
        facts.addAll(exhibit.facts());
        if (!shown.isEmpty()) {
            facts.add(shown);
        }
        where = Lettering.wrap(String.join(" · ", facts), Pen.TEXT, room, MOST_LINES);
    }

    double height() {
        return title.size() * TITLE_LINE + (meaning.size() + where.size()) * LINE + 6;
    }

    void draw(Pen pen, double x, double top) {
        double y = top + TITLE_LINE / 2;
        for (String line : title) {
            pen.heading(x, y, TITLE, line);
            y += TITLE_LINE;
        }
        y += (LINE - TITLE_LINE) / 2 + 1;
        for (String line : meaning) {
            pen.text(x, y, Pen.TEXT, Palette.INK, line);
            y += LINE;
        }
        for (String line : where) {
            pen.text(x, y, Pen.TEXT, Palette.MUTED, line);
            y += LINE;
        }
    }
}
