package org.gilcheck.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;
import org.junit.jupiter.api.Test;

/** Graphviz and Mermaid are told of every step and every way, whatever the names. */
class TextFormatsTest {
    /** As Graphviz reads one: to the next quotation mark that has no backslash before it. */
    private static final String DOT_TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";

    private static final Pattern DOT_LINE = Pattern.compile("\\s*(digraph policy \\{|subgraph \\w+ \\{|}"
            + "|\\w+ (?:-> \\w+)?(?: ?\\[(?:\\w+=(?:\\w+|" + DOT_TEXT + ")(?:, )?)+])?;"
            + "|\\w+ ?\\[(?:\\w+=(?:[\\w.]+|" + DOT_TEXT + ")(?:, )?)+];"
            + "|(?:\\w+=(?:[\\w.]+|" + DOT_TEXT + ");? ?)+)");

    private static final Pattern MERMAID_LINE =
            Pattern.compile("flowchart TD|\\s*(end|subgraph f\\d+\\[\"[^\"`{}<>\\\\]*\"]"
                    + "|begin\\(\\(\" \"\\)\\)|finish\\(\\[\"end\"]\\)"
                    + "|s\\d+(\\[|\\{\\{|\\[\\[)\"([^\"`{}<>\\\\]|<br/>)*\"(]|}}|]]):::\\w+"
                    + "|(s\\d+|begin) -->(\\|true\\||\\|false\\|)? (s\\d+|finish)"
                    + "|classDef \\w+ fill:#\\w+,stroke:#444,color:#111)");

    @Test
    void graphvizIsToldOfEveryStepAndWay() {
        for (StateMachine machine : Shipped.machines()) {
            PolicyRoutines all = PolicyRoutines.of(machine);
            for (Part part : all.parts()) {
                String dot = new DotFormat().routine(all, part);

                assertThat(dot.lines()).allMatch(line -> DOT_LINE.matcher(line).matches());
                assertThat(arrows(dot, "r0_(\\w+) -> r0_(\\w+)(?: \\[label=\"(\\w+)\"])?;"))
                        .containsExactlyElementsOf(Shipped.arrows(part.program()));
                assertThat(found(dot, "r0_(\\d+) \\[shape")).containsExactlyElementsOf(numbers(part));
            }
        }
    }

    @Test
    void mermaidIsToldOfEveryStepAndWay() {
        for (StateMachine machine : Shipped.machines()) {
            PolicyRoutines all = PolicyRoutines.of(machine);
            for (Part part : all.parts()) {
                String mermaid = new MermaidFormat().routine(all, part);

                assertThat(mermaid.lines())
                        .allMatch(line -> MERMAID_LINE.matcher(line).matches());
                assertThat(arrows(mermaid, "(?<= )s?(\\w+) -->(?:\\|(\\w+)\\|)? s?(\\w+)"))
                        .containsExactlyElementsOf(Shipped.arrows(part.program()));
                assertThat(found(mermaid, " s(\\d+)[\\[{]")).containsExactlyElementsOf(numbers(part));
            }
        }
    }

    @Test
    void namesMayBeAnything() {
        PolicyRoutines strange = PolicyRoutines.of(StateMachine.of(new StrangePolicy()));

        assertThat(new DotFormat().policy(strange))
                .contains(
                        "label=\"a/b \\\"<i>\\\" &amp; 'c' \\\\ \\\\n\\\\t\\\\u0001\\\\u202e\\\\ud800 #35; &amp;lt; %%");
        assertThat(new MermaidFormat().policy(strange))
                .startsWith("# a/b &#34;&#60;i&#62;&#34; &#38; 'c' &#92; &#92;n")
                .doesNotContain("<script>", "<i>", "`md`", "\u0001")
                .contains("#34;#93;#59; end<br/>#60;script");
    }

    @Test
    void aFormatThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> DiagramFormat.of("dott"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Unknown --format \"dott\". Did you mean \"dot\"? Known: svg, dot, mermaid.");
    }

    private static List<String> numbers(Part part) {
        return IntStream.range(0, part.program().size())
                .mapToObj(Integer::toString)
                .toList();
    }

    /** As {@link Shipped#arrows} writes them, from a pattern with the two ends and perhaps the answer. */
    private static List<String> arrows(String text, String pattern) {
        List<String> arrows = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            boolean answerLast = pattern.endsWith(";");
            String to = matcher.group(answerLast ? 2 : 3);
            String answer = matcher.group(answerLast ? 3 : 2);
            arrows.add((matcher.group(1).equals("begin") ? "-1" : matcher.group(1)) + ">"
                    + (to.matches("\\d+") ? to : "-1") + (answer == null ? "" : " " + answer));
        }
        return arrows;
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
