package org.gilcheck.reports.diagram;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** Mermaid. A flowchart, not its state diagram, in which no label may have a colon or a bracket. */
final class MermaidFormat implements DiagramFormat {
    @Override
    public String id() {
        return "mermaid";
    }

    @Override
    public String suffix() {
        return ".mmd";
    }

    @Override
    public String policySuffix() {
        return ".md";
    }

    @Override
    public String routine(PolicyRoutines policy, Part part) {
        return new Flowchart().write(part);
    }

    /** Markdown, with a block for each routine. */
    @Override
    public String policy(PolicyRoutines policy) {
        StringBuilder text = new StringBuilder("# " + markdown(policy.policy()) + "\n");
        for (Part part : policy.parts()) {
            text.append("\n## ").append(markdown(part.name())).append('\n');
            text.append(part.note().isEmpty() ? "" : "\n" + markdown(part.note()) + "\n");
            text.append("\n```mermaid\n").append(routine(policy, part)).append("```\n");
        }
        return text.append('\n').toString();
    }

    /** What Markdown or HTML could take for a sign is written with its number. */
    private static String markdown(String text) {
        return encoded(text, "&#");
    }

    /** With something invisible after a backslash: Mermaid takes one before an n for the end of a line. */
    private static String label(String text) {
        return encoded(text, "#").replace("#92;", "#92;#8288;");
    }

    private static String encoded(String text, String numberSign) {
        StringBuilder encoded = new StringBuilder();
        Printable.of(text).codePoints().forEach(each -> {
            if (Character.isLetterOrDigit(each) || " _-.,:()=+/!'".indexOf(each) >= 0) {
                encoded.appendCodePoint(each);
            } else {
                encoded.append(numberSign).append(each).append(';');
            }
        });
        return encoded.toString();
    }

    /** One routine. */
    private static final class Flowchart {
        private final StringBuilder text = new StringBuilder("flowchart TD\n");
        private String indent = "  ";
        private int frames;

        String write(Part part) {
            Program program = part.program();
            line("begin((\" \"))");
            line("finish([\"end\"])");
            Frames.walk(program, this::begin, this::node, this::end);
            arrow("begin", program.entry(), "");
            for (int i = 0; i < program.size(); i++) {
                ProgramPoint point = program.point(i);
                boolean test = point.condition() != null;
                arrow("s" + i, point.next(), test ? "|true|" : "");
                if (test) {
                    arrow("s" + i, point.otherwise(), "|false|");
                }
            }
            for (GilPhase phase : GilPhase.values()) {
                line("classDef " + name(phase) + " fill:"
                        + PhaseColour.of(phase).light() + ",stroke:#444,color:#111");
            }
            return text.toString();
        }

        private void line(String words) {
            text.append(indent).append(words).append('\n');
        }

        private void begin(String routine) {
            line("subgraph f" + frames++ + "[\"" + label(routine) + "\"]");
            indent += "  ";
        }

        private void end() {
            indent = indent.substring(2);
            line("end");
        }

        private void node(Card card) {
            int id = card.point().id();
            String words = card.lines().stream()
                    .map(each -> label(each).replaceAll("^ +", "#160;#160;"))
                    .collect(Collectors.joining("<br/>", "\"" + id + " ", "\""));
            String shape =
                    card.isTest() ? "{{" + words + "}}" : card.isAtomic() ? "[[" + words + "]]" : "[" + words + "]";
            line("s" + id + shape + ":::" + name(card.point().phase()));
        }

        private void arrow(String from, int to, String answer) {
            line(from + " -->" + answer + " " + (to == ProgramPoint.END ? "finish" : "s" + to));
        }

        private static String name(GilPhase phase) {
            return phase.name().toLowerCase(Locale.ROOT);
        }
    }
}
