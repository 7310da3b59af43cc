package org.gilcheck.reports.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.reports.traces.Palette;

/** Who holds the GIL of an interpreter; white while it is free. */
final class OwnerLane implements Lane {
    private static final double HEIGHT = 16;

    private final Scene scene;
    private final Axis axis;
    private final int interpreter;
    private final Tooltips tooltips;

    OwnerLane(Scene scene, Axis axis, int interpreter) {
        this.scene = scene;
        this.axis = axis;
        this.interpreter = interpreter;
        tooltips = new Tooltips(scene);
    }

    @Override
    public String label() {
        return scene.interpreters() == 1 ? "GIL" : "GIL " + interpreter;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Pen pen, double top) {
        pen.rectangle(axis.left(), top, axis.right() - axis.left(), HEIGHT, Palette.PAPER, Palette.GRID, "free");
        for (Segment<List<Integer>> segment :
                Segment.of(axis.from(), axis.to(), standing -> scene.holders(standing, interpreter))) {
            if (!segment.value().isEmpty()) {
                drawSegment(pen, segment, top);
            }
        }
        for (HandOver grant : scene.handOvers()) {
            if (grant.brief() && scene.interpreter(grant.to()) == interpreter && axis.shows(grant.step())) {
                pen.rectangle(
                        axis.x(grant.step()),
                        top,
                        Axis.BRIEF,
                        HEIGHT,
                        Palette.thread(grant.to()),
                        "",
                        tooltips.of(scene.name(grant.to()) + " for one step", grant.step()));
            }
        }
    }

    private void drawSegment(Pen pen, Segment<List<Integer>> segment, double top) {
        double x = axis.x(segment.from());
        double width = axis.endOf(segment.to()) - x;
        List<Integer> holders = segment.value();
        boolean isFault = holders.size() > 1;
        String tooltip = holders.stream().map(scene::name).collect(Collectors.joining(" and "))
                + (isFault ? " hold the GIL at the same time" : " holds the GIL");
        pen.rectangle(
                x,
                top,
                width,
                HEIGHT,
                isFault ? Palette.FAULT : Palette.thread(holders.get(0)),
                "",
                tooltips.of(tooltip, segment));
        String text =
                holders.stream().map(holder -> ShortName.of(scene, holder)).collect(Collectors.joining("+"));
        if (Lettering.width(text, Pen.SMALL) + 2 <= width) {
            pen.centred(
                    x + width / 2,
                    top + HEIGHT / 2,
                    Pen.SMALL,
                    isFault ? Palette.PAPER : Palette.onThread(holders.get(0)),
                    text);
        }
    }
}
