package org.gilcheck.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.policies.Catalogue;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture has all of the program in it, and nothing else. */
class RoutineDiagramTest {

    @Test
    void everyStepHasOneBoxAndEveryWayOneArrow() throws Exception {
        for (Program program : Shipped.programs()) {
            String svg = RoutineDiagram.svg(program);
            Document picture = parsed(svg);

            assertThat(values(picture, "state", "data-point"))
                    .containsExactlyElementsOf(IntStream.range(0, program.size())
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(edges(picture))
                    .containsExactlyInAnyOrderElementsOf(Shipped.arrows(program).stream()
                            .map(each -> each.replaceFirst(" .*", ""))
                            .toList());
            assertThat(svg)
                    .as("two pictures in a page must not share an id, and a page has no other use for them")
                    .doesNotContain(" id=", "url(", "href", "@import");
        }
    }

    @Test
    void theSameProgramIsDrawnTheSameAgain() {
        Program program =
                StateMachine.of(Catalogue.entry("ruby-2.6").create()).routines().get(2);

        assertThat(RoutineDiagram.svg(program)).isEqualTo(RoutineDiagram.svg(program));
    }

    @Test
    void namesMayBeAnything() throws Exception {
        StateMachine machine = StateMachine.of(new StrangePolicy());
        String whole = new SvgFormat().policy(PolicyRoutines.of(machine));
        Document picture = parsed(whole);

        assertThat(whole).doesNotContain("<script>", "<i>", "\t", "\u0001", "\u202e");
        assertThat(picture.getDocumentElement()
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("a/b \"<i>\" & 'c' \\ \\n\\t\\u0001\\u202e\\ud800 #35; &lt; %% `md` ]} --> ;");
        assertThat(picture.getDocumentElement().getTextContent()).contains("<script>alert(1)</script> 鎖\\\"");
    }

    private static List<String> edges(Document picture) {
        List<String> edges = new ArrayList<>();
        for (Element edge : ofClass(picture, "edge")) {
            edges.add(edge.getAttribute("data-from") + ">" + edge.getAttribute("data-to"));
        }
        return edges;
    }

    private static List<String> values(Document picture, String styled, String attribute) {
        return ofClass(picture, styled).stream()
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    private static List<Element> ofClass(Document picture, String styled) {
        NodeList all = picture.getElementsByTagName("g");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(each ->
                        List.of(each.getAttribute("class").split(" ", -1)).contains(styled))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
