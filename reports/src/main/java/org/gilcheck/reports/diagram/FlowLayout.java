package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkMargin;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.reports.diagram.FlowChart.Arrow;
import org.gilcheck.reports.diagram.FlowChart.Frame;
import org.gilcheck.reports.diagram.FlowChart.Placed;
import org.gilcheck.reports.diagram.FlowChart.Terminal;
import org.gilcheck.reports.svg.Spot;

/** Gives the steps of a program their places: from top to bottom, in layers, called routines in frames. */
final class FlowLayout {
    /** Between two outgoing arrows of a test, so that their answers have room. */
    private static final double ANSWER = 36;

    private final Program program;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Card, ElkNode> cards = new LinkedHashMap<>();
    private final Map<ElkNode, String> frames = new LinkedHashMap<>();
    private final Map<ElkNode, Boolean> terminals = new LinkedHashMap<>();
    private final Map<ElkEdge, Arrow> arrows = new LinkedHashMap<>();
    private final List<ElkPort> entries = new ArrayList<>();

    /** That of the routine whose steps are being added. */
    private ElkNode frame = root;

    private FlowLayout(Program program) {
        this.program = program;
    }

    static FlowChart of(Program program) {
        FlowLayout layout = new FlowLayout(program);
        layout.build();
        layout.root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        options(layout.root);
        new RecursiveGraphLayoutEngine().layout(layout.root, new BasicProgressMonitor());
        return layout.chart();
    }

    private static void options(ElkNode node) {
        node.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(LayeredOptions.RANDOM_SEED, 1);
        node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        node.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 18.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 9.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        node.setProperty(LayeredOptions.THOROUGHNESS, 30);
    }

    private void build() {
        ElkNode begin = terminal(root, true);
        Frames.walk(program, this::enterFrame, this::place, () -> frame = Objects.requireNonNull(frame.getParent()));
        arrow(port(begin, PortSide.SOUTH), root, -1, program.entry(), "");
        cards.forEach((card, node) -> {
            ProgramPoint point = card.point();
            ElkNode parent = node.getParent();
            arrow(port(node, PortSide.SOUTH), parent, point.id(), point.next(), card.isTest() ? "true" : "");
            if (card.isTest()) {
                arrow(port(node, PortSide.SOUTH), parent, point.id(), point.otherwise(), "false");
            }
        });
    }

    private void enterFrame(String title) {
        frame = ElkGraphUtil.createNode(frame);
        options(frame);
        frame.setProperty(LayeredOptions.PADDING, new ElkPadding(22, 10, 10, 10));
        frames.put(frame, title);
    }

    private void place(Card card) {
        ElkNode node = ElkGraphUtil.createNode(frame);
        node.setDimensions(card.width(), card.height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        if (card.isTest()) {
            node.setProperty(LayeredOptions.SPACING_PORT_PORT, ANSWER);
            node.setProperty(LayeredOptions.SPACING_PORTS_SURROUNDING, new ElkMargin(0, ANSWER / 2, 0, ANSWER / 2));
        }
        entries.add(port(node, PortSide.NORTH));
        cards.put(card, node);
    }

    private ElkNode terminal(ElkNode parent, boolean start) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        Terminal size = new Terminal(start, new Spot(0, 0));
        node.setDimensions(size.width(), size.height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        terminals.put(node, start);
        return node;
    }

    private static ElkPort port(ElkNode node, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private void arrow(ElkPort from, ElkNode parent, int source, int target, String answer) {
        ElkPort to = target == ProgramPoint.END ? port(terminal(parent, false), PortSide.NORTH) : entries.get(target);
        arrows.put(ElkGraphUtil.createSimpleEdge(from, to), new Arrow(source, target, answer, List.of()));
    }

    private FlowChart chart() {
        List<Placed> placed = new ArrayList<>();
        cards.forEach((card, node) -> placed.add(new Placed(card, place(node))));
        List<Frame> framed = new ArrayList<>();
        frames.forEach((node, title) -> framed.add(new Frame(title, place(node), node.getWidth(), node.getHeight())));
        List<Terminal> ends = new ArrayList<>();
        terminals.forEach((node, start) -> ends.add(new Terminal(start, place(node))));
        List<Arrow> routed = new ArrayList<>();
        arrows.forEach((edge, arrow) -> routed.add(new Arrow(arrow.from(), arrow.to(), arrow.answer(), spots(edge))));
        return new FlowChart(root.getWidth(), root.getHeight(), placed, framed, ends, routed);
    }

    /** The left upper corner, in the whole picture. */
    private static Spot place(ElkNode node) {
        Spot spot = new Spot(node.getX(), node.getY());
        ElkNode parent = node.getParent();
        return parent == null
                ? spot
                : spot.moved(place(parent).x(), place(parent).y());
    }

    private static List<Spot> spots(ElkEdge edge) {
        Spot origin = place(edge.getContainingNode());
        List<Spot> spots = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            spots.add(origin.moved(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                spots.add(origin.moved(bend.getX(), bend.getY()));
            }
            spots.add(origin.moved(section.getEndX(), section.getEndY()));
        }
        return spots;
    }
}
