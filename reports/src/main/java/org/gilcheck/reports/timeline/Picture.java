package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;

/** Puts a timeline together: heading, overview, lanes one below the other, axis and legend. */
final class Picture {
    private static final double MARGIN = 16;
    private static final double WIDTH = 1000;
    private static final double NARROWEST = 640;
    private static final double WIDEST_PLOT = 1400;
    private static final double COMFORTABLE_PLOT = 600;
    private static final double WIDEST_LABEL = 150;
    private static final double GAP = 9;
    private static final double LABEL_GAP = 10;
    private static final int USUAL_ROUNDS = 3;
    private static final int MOST_STEPS = 2000;

    private final Exhibit exhibit;
    private final Scene scene;
    private final Axis axis;
    private final List<Lane> lanes = new ArrayList<>();
    private final double left;
    private final double summary;
    private final int roundLength;

    Picture(Exhibit exhibit, TimelineOptions options) {
        this.exhibit = exhibit;
        Trace trace = exhibit.trace();
        roundLength = trace.steps().size() - trace.loopStart();
        scene = scene(trace, options);
        left = MARGIN + labelWidth() + LABEL_GAP;
        summary = summaryWidth();
        Extent extent = Extent.of(scene, options.window(), WIDEST_PLOT);
        axis = Axis.of(scene, extent.from(), extent.to(), left, WIDTH - left - summary - MARGIN, WIDEST_PLOT);
        addLanes();
    }

    private Scene scene(Trace trace, TimelineOptions options) {
        boolean isFound = !exhibit.token().isEmpty();
        if (options.rounds() > 0) {
            return new Scene(Unrolled.of(trace, options.rounds()), isFound);
        }
        for (int rounds = USUAL_ROUNDS; rounds > 1 && trace.hasLoop(); rounds--) {
            if ((long) rounds * roundLength <= MOST_STEPS) {
                Scene several = new Scene(Unrolled.of(trace, rounds), isFound);
                if (!Extent.of(several, options.window(), COMFORTABLE_PLOT).isPartOf(several)) {
                    return several;
                }
            }
        }
        return new Scene(trace, isFound);
    }

    private double labelWidth() {
        double widest = Lettering.width("time (units)", Pen.TEXT);
        for (int thread : scene.threads()) {
            widest = Math.max(widest, Lettering.width(scene.name(thread), Pen.TEXT));
        }
        return Math.min(widest, WIDEST_LABEL);
    }

    private double summaryWidth() {
        double widest = 0;
        for (int thread : scene.threads()) {
            for (String line : Summary.of(scene, thread, roundLength)) {
                widest = Math.max(widest, Lettering.width(line, Pen.SMALL));
            }
        }
        return widest + LABEL_GAP;
    }

    private void addLanes() {
        if (LoopLane.isNeeded(scene, axis)) {
            lanes.add(new LoopLane(scene, axis, roundLength));
        }
        for (int thread : scene.threads()) {
            lanes.add(new ThreadLane(scene, axis, thread));
        }
        for (int interpreter = 0; interpreter < scene.interpreters(); interpreter++) {
            lanes.add(new OwnerLane(scene, axis, interpreter));
            lanes.add(new QueueLane(scene, axis, interpreter));
        }
        for (int core = 0; core < scene.trace().cores(); core++) {
            lanes.add(new CoreLane(scene, axis, core));
        }
        lanes.add(new AxisLane(scene, axis));
    }

    /** The whole SVG document. */
    String draw() {
        boolean isPart = axis.from() > 0 || axis.to() < scene.length();
        double width = Math.ceil(Math.max(NARROWEST, axis.right() + summary + MARGIN));
        Heading heading = new Heading(exhibit, isPart ? shown() : "", width - 2 * MARGIN);
        Overview overview = new Overview(scene, axis);
        Legend legend = new Legend(scene, axis, width - 2 * MARGIN);
        double top = MARGIN + heading.height() + 8 + (isPart ? overview.height() + 8 : 0);
        double bottom =
                top + lanes.stream().mapToDouble(lane -> lane.height() + GAP).sum();
        double height = Math.ceil(bottom + legend.height() + MARGIN);

        Canvas canvas = new Canvas(exhibit);
        Pen pen = canvas.open(width, height, description());
        heading.draw(pen, MARGIN, MARGIN);
        if (isPart) {
            overview.draw(pen, left, MARGIN + heading.height() + 8, axis.right() - left);
        }
        drawGuides(pen, top, bottom - GAP - AxisLane.HEIGHT);
        drawLanes(pen, top);
        legend.draw(pen, MARGIN, bottom + 4);
        return canvas.close();
    }

    /** What lies below the lanes. */
    private void drawGuides(Pen pen, double top, double bottom) {
        Map<Integer, Double> middles = new LinkedHashMap<>();
        double y = top;
        for (Lane lane : lanes) {
            if (lane instanceof ThreadLane) {
                middles.put(scene.threads().get(middles.size()), y + lane.middle());
            }
            if (lane instanceof LoopLane loop) {
                loop.drawGuides(pen, y + lane.middle() + 4, bottom);
            }
            y += lane.height() + GAP;
        }
        new HandOverArrows(scene, axis).draw(pen, middles);
    }

    private void drawLanes(Pen pen, double top) {
        int threads = 0;
        double y = top;
        for (Lane lane : lanes) {
            double middle = y + lane.middle();
            pen.svg().start("g");
            pen.label(MARGIN, middle, Pen.TEXT, left - MARGIN - 4, lane.label());
            lane.draw(pen, y);
            if (lane instanceof ThreadLane) {
                drawSummary(pen, Summary.of(scene, scene.threads().get(threads), roundLength), middle);
                threads++;
            } else if (lane instanceof LoopLane && scene.trace().hasLoop()) {
                pen.text(axis.right() + LABEL_GAP, y + 8, Pen.SMALL, Palette.MUTED, "each round:");
            }
            pen.svg().end();
            y += lane.height() + GAP;
        }
    }

    private void drawSummary(Pen pen, List<String> lines, double middle) {
        double y = middle - (lines.size() - 1) * 7;
        for (String line : lines) {
            pen.text(axis.right() + LABEL_GAP, y, Pen.SMALL, Palette.INK, line);
            y += 14;
        }
    }

    private String shown() {
        int first = scene.step(Math.max(1, Math.min(scene.length(), axis.from() + 1)))
                .number();
        return "drawn: steps " + first + " to "
                + scene.step(Math.max(1, axis.to())).number();
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        if (!exhibit.meaning().isEmpty()) {
            sentences.add(exhibit.meaning());
        }
        sentences.add(exhibit.where());
        sentences.addAll(exhibit.facts());
        for (int thread : scene.threads()) {
            List<String> lines = Summary.of(scene, thread, roundLength);
            if (!lines.isEmpty()) {
                sentences.add(scene.name(thread) + " " + String.join(", ", lines));
            }
        }
        return String.join(". ", sentences) + ".";
    }
}
