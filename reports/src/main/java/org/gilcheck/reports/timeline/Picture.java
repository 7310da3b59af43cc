package org.gilcheck.reports.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;

/** Puts a timeline together: heading, overview, lanes one below the other, axis and legend. */
final class Picture {
    private static final double MARGIN = 16;
    private static final double WIDTH = 1000;
    private static final double WIDEST_PLOT = 1400;
    private static final double COMFORTABLE_PLOT = 600;
    private static final int USUAL_ROUNDS = 3;
    private static final int MOST_STEPS = 2000;
    private static final double NARROWEST = 640;
    private static final double WIDEST_LABEL = 150;
    private static final double GAP = 9;
    private static final double LABEL_GAP = 10;

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
        boolean knowsPlaces = exhibit.machine() != null;
        if (options.rounds() > 0) {
            return new Scene(Unrolled.of(trace, options.rounds()), knowsPlaces);
        }
        for (int rounds = USUAL_ROUNDS; rounds > 1; rounds--) {
            if ((long) rounds * roundLength <= MOST_STEPS && trace.hasLoop()) {
                Scene several = new Scene(Unrolled.of(trace, rounds), knowsPlaces);
                if (!Extent.of(several, options.window(), COMFORTABLE_PLOT).isPartOf(several)) {
                    return several;
                }
            }
        }
        return new Scene(trace, knowsPlaces);
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
        double width = Math.max(NARROWEST, axis.right() + summary + MARGIN);
        Heading heading = new Heading(exhibit, isPart ? shown() : "", width - 2 * MARGIN);
        Overview overview = new Overview(scene, axis);
        Legend legend = new Legend(scene, axis, width - 2 * MARGIN);
        double lanesTop = MARGIN + heading.height() + 8 + (isPart ? overview.height() + 8 : 0);
        double lanesHeight =
                lanes.stream().mapToDouble(lane -> lane.height() + GAP).sum();
        double legendTop = lanesTop + lanesHeight + 4;
        double height = legendTop + legend.height() + MARGIN - 4;

        SvgWriter svg = new SvgWriter();
        Pen pen = new Pen(svg, "t" + fingerprint());
        svg.start("svg").set("xmlns", "http://www.w3.org/2000/svg");
        svg.set("width", width).set("height", height);
        svg.set("viewBox", "0 0 " + SvgWriter.number(width) + " " + SvgWriter.number(height));
        svg.set("role", "img").set("aria-labelledby", pen.id("title") + " " + pen.id("description"));
        svg.set("font-family", Lettering.FONT);
        svg.start("title").set("id", pen.id("title")).text(exhibit.title()).end();
        svg.start("desc").set("id", pen.id("description")).text(description()).end();
        patterns(pen);
        svg.start("rect")
                .set("width", width)
                .set("height", height)
                .set("fill", Palette.PAPER)
                .end();
        heading.draw(pen, MARGIN, MARGIN);
        if (isPart) {
            overview.draw(pen, left, MARGIN + heading.height() + 8, axis.right() - left);
        }
        drawLanes(pen, lanesTop);
        legend.draw(pen, MARGIN, legendTop);
        svg.end();
        return svg.document();
    }

    private void drawLanes(Pen pen, double top) {
        Map<Integer, Double> middles = new LinkedHashMap<>();
        List<Integer> threads = new ArrayList<>(scene.threads());
        double y = top;
        for (Lane lane : lanes) {
            if (lane instanceof ThreadLane) {
                middles.put(threads.get(middles.size()), y + lane.middle());
            }
            y += lane.height() + GAP;
        }
        for (Lane lane : lanes) {
            if (lane instanceof LoopLane loop) {
                loop.drawGuides(pen, top + lane.middle() + 4, y - GAP - AxisLane.HEIGHT);
            }
        }
        new HandOverArrows(scene, axis).draw(pen, middles);
        y = top;
        for (Lane lane : lanes) {
            double middle = y + lane.middle();
            pen.svg().start("g");
            pen.text(MARGIN, middle, Pen.TEXT, Palette.INK, Lettering.fit(lane.label(), Pen.TEXT, left - MARGIN - 4));
            lane.draw(pen, y);
            if (lane instanceof LoopLane && scene.trace().hasLoop()) {
                pen.text(axis.right() + LABEL_GAP, y + 8, Pen.SMALL, Palette.MUTED, "each round:");
            }
            if (lane instanceof ThreadLane) {
                drawSummary(pen, Summary.of(scene, threads.remove(0), roundLength), middle);
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

    private static void patterns(Pen pen) {
        pen.svg().start("defs");
        pattern(pen, "waiting", "M-1.5,1.5L1.5,-1.5M0,6L6,0M4.5,7.5L7.5,4.5", Palette.WAITING_HATCH, 1.1);
        pattern(pen, "awake", "M-1.5,4.5L1.5,7.5M0,0L6,6M4.5,-1.5L7.5,1.5", Palette.AWAKE_HATCH, 1);
        pen.svg().end();
    }

    private static void pattern(Pen pen, String name, String path, String colour, double thickness) {
        pen.svg().start("pattern").set("id", pen.id(name)).set("width", 6).set("height", 6);
        pen.svg().set("patternUnits", "userSpaceOnUse");
        pen.path(path, "none", colour, thickness);
        pen.svg().end();
    }

    /** Tells the names inside this picture from those of others in the same page. */
    private String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update((exhibit.title() + exhibit.where() + exhibit.token()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
