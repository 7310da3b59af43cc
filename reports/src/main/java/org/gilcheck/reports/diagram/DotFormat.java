package org.gilcheck.reports.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** The language of Graphviz: a cluster for every routine, and within it for every routine that it calls. */
final class DotFormat implements DiagramFormat {
    @Override
    public String id() {
        return "dot";
    }

    @Override
    public String suffix() {
        return ".dot";
    }

    @Override
    public String routine(PolicyRoutines policy, Part part) {
        return graph(policy.policy() + ": " + part.name(), List.of(part));
    }

    @Override
    public String policy(PolicyRoutines policy) {
        return graph(policy.policy(), policy.parts());
    }

    private static String graph(String title, List<Part> parts) {
        StringBuilder text = new StringBuilder("digraph policy {\n"
                + "  label=" + quoted(label(title))
                + "; labelloc=t; labeljust=l; fontname=\"Helvetica\"; ranksep=0.3;\n"
                + "  node [fontname=\"Courier\", fontsize=11, style=filled, margin=\"0.1,0.05\"];\n"
                + "  edge [fontname=\"Helvetica\", fontsize=9];\n");
        for (int i = 0; i < parts.size(); i++) {
            new Cluster(text, "r" + i).write(parts.get(i));
        }
        return text.append("}\n").toString();
    }

    /** Text of any content on one line of a label, in which Graphviz knows the names of HTML's characters. */
    private static String label(String text) {
        return Printable.of(text).replace("\\", "\\\\").replace("&", "&amp;");
    }

    private static String quoted(String label) {
        return "\"" + label.replace("\"", "\\\"") + "\"";
    }

    /** One routine. */
    private static final class Cluster {
        private final StringBuilder text;
        private final String prefix;
        private String indent = "    ";
        private int frames;

        Cluster(StringBuilder text, String prefix) {
            this.text = text;
            this.prefix = prefix;
        }

        void write(Part part) {
            Program program = part.program();
            String title = label(part.name()) + (part.note().isEmpty() ? "" : "\\n" + label(part.note()));
            text.append("  subgraph cluster_" + prefix + " {\n    label=" + quoted(title) + "; style=solid;\n");
            line(prefix + "_begin [shape=circle, label=\"\", width=0.15, fillcolor=black];");
            line(prefix + "_end [shape=box, style=rounded, label=\"end\"];");
            Frames.walk(program, this::begin, this::node, this::end);
            arrow("begin", program.entry(), "");
            for (int i = 0; i < program.size(); i++) {
                ProgramPoint point = program.point(i);
                boolean test = point.condition() != null;
                arrow(Integer.toString(i), point.next(), test ? " [label=\"true\"]" : "");
                if (test) {
                    arrow(Integer.toString(i), point.otherwise(), " [label=\"false\"]");
                }
            }
            text.append("  }\n");
        }

        private void line(String words) {
            text.append(indent).append(words).append('\n');
        }

        private void begin(String routine) {
            line("subgraph cluster_" + prefix + "_" + frames++ + " {");
            indent += "  ";
            line("label=" + quoted(label(routine)) + "; style=dashed;");
        }

        private void end() {
            indent = indent.substring(2);
            line("}");
        }

        private void node(Card card) {
            String words = card.lines().stream().map(DotFormat::label).collect(Collectors.joining("\\l"));
            String shape = card.isTest() ? "hexagon" : "box";
            line(prefix + "_" + card.point().id() + " [shape=" + shape + (card.isAtomic() ? ", peripheries=2" : "")
                    + ", fillcolor=\"" + PhaseColour.of(card.point().phase()).light() + "\", label="
                    + quoted(card.point().id() + " " + words + "\\l") + ", tooltip=" + quoted(label(card.hint()))
                    + "];");
        }

        private void arrow(String from, int to, String attributes) {
            line(prefix + "_" + from + " -> " + prefix + "_" + (to == ProgramPoint.END ? "end" : to) + attributes
                    + ";");
        }
    }
}
