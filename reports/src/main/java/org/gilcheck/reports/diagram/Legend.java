package org.gilcheck.reports.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Program;
import org.gilcheck.reports.svg.Drawing;
import org.gilcheck.reports.svg.Spot;

/** Says below a diagram what its colours and signs mean. */
final class Legend {
    private static final double LETTER = 5.4;
    private static final double SAMPLE = 20;
    private static final double SIGN = 12;
    private static final double GAP = 16;

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
            legend.entry("one atomic step", SAMPLE, () -> legend.sample("inner"));
        }
        if (cards.stream().anyMatch(Card::maySleep)) {
            legend.entry("may sleep", SIGN, () -> Signs.sleep(drawing, legend.x, legend.y + 1));
        }
        if (cards.stream().anyMatch(Card::hasTime)) {
            legend.entry("for a limited time", SIGN, () -> Signs.clock(drawing, legend.x, legend.y + 1));
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
        entry(words, SAMPLE, () -> {
            drawing.open("g", " class=\"" + phase.name().toLowerCase(Locale.ROOT) + "\"");
            sample("box");
            drawing.path(" class=\"stripe\"", "M" + Drawing.at(new Spot(x + 4, y + 1)) + "v12");
            drawing.close("g");
        });
    }

    /** A small box; one within another is what an atomic step looks like. */
    private void sample(String classes) {
        drawing.rectangle(classes, x, y, SAMPLE, 14, 2);
        if (classes.equals("inner")) {
            drawing.rectangle(classes, x + 2.5, y + 2.5, SAMPLE - 5, 9, 1);
        }
    }

    private void entry(String words, double sign, Runnable drawn) {
        double text = sign + 5;
        double width = text + words.length() * LETTER;
        room(width);
        drawn.run();
        drawing.text("legend", x + text, y + 11, words);
        x += width + GAP;
    }

    private void room(double width) {
        if (x > left && x + width > left + widest) {
            x = left;
            y += 20;
        }
    }
}
