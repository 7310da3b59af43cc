package org.gilcheck.reports.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Program;

/** Says below a diagram what its colours and signs mean. */
final class Legend {
    private static final double LETTER = 5.4;

    private final Drawing drawing;
    private final double left;
    private final double widest;
    private double x;
    private double y;

    private Legend(Drawing drawing, double left, double top, double widest) {
        this.drawing = drawing;
        this.left = left;
        this.widest = widest;
        this.x = left;
        this.y = top;
    }

    /** Draws what the colours and signs of some programs mean; where it ends below. */
    static double draw(Drawing drawing, List<Program> programs, Spot at, double widest) {
        Legend legend = new Legend(drawing, at.x(), at.y(), widest);
        List<Card> cards = programs.stream().flatMap(Legend::cards).toList();
        for (GilPhase phase : GilPhase.values()) {
            if (cards.stream().anyMatch(card -> card.point().phase() == phase)) {
                legend.phase(phase);
            }
        }
        if (cards.stream().anyMatch(Card::isAtomic)) {
            legend.entry("double frame: one atomic step", false, false);
        }
        if (cards.stream().anyMatch(Card::maySleep)) {
            legend.entry("may sleep", true, false);
        }
        if (cards.stream().anyMatch(Card::hasTime)) {
            legend.entry("for a limited time", false, true);
        }
        return legend.y + 16;
    }

    private static Stream<Card> cards(Program program) {
        return IntStream.range(0, program.size()).mapToObj(i -> Card.of(program, program.point(i)));
    }

    private void phase(GilPhase phase) {
        String words = switch (phase) {
            case OUTSIDE -> "outside: has and wants no GIL";
            case WANTS -> "wants the GIL";
            case HOLDS -> "holds the GIL";
            case RELEASING -> "has let go, still releasing";
        };
        room(26 + words.length() * LETTER);
        drawing.open("g", " class=\"" + phase.name().toLowerCase(Locale.ROOT) + "\"");
        drawing.rectangle("box", x, y, 20, 14, 2);
        drawing.path(" class=\"stripe\"", "M" + Drawing.at(new Spot(x + 4, y + 1)) + "v12");
        drawing.close("g");
        drawing.text("legend", x + 25, y + 11, words);
        x += 25 + words.length() * LETTER + 18;
    }

    private void entry(String words, boolean sleeps, boolean timed) {
        double sign = sleeps || timed ? 16 : 0;
        room(sign + words.length() * LETTER);
        if (sleeps) {
            Signs.sleep(drawing, x, y + 1);
        }
        if (timed) {
            Signs.clock(drawing, x, y + 1);
        }
        drawing.text("legend", x + sign, y + 11, words);
        x += sign + words.length() * LETTER + 18;
    }

    private void room(double width) {
        if (x > left && x + width > left + widest) {
            x = left;
            y += 20;
        }
    }
}
