package org.gilcheck.reports.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.policies.Catalogue;

/** The diagrams of all policies that come with gilcheck, and a page that shows them. */
final class DiagramsDocument {
    private static final String INTRODUCTION = """
            # The policies as state machines

            Every step that a thread takes is a box, in the colour of where the thread stands towards the GIL; a routine that is called
            from another stands in a frame within it. Routines that do the same are drawn once. `gilcheck diagram POLICY` draws these,
            and those of a policy of your own; `--format dot` and `--format mermaid` write them for Graphviz and Mermaid.
            """;

    private DiagramsDocument() {}

    /** The files by their names in the folder of documents. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Catalogue.Kind kind : Catalogue.Kind.values()) {
            List<Catalogue.Entry> entries = Catalogue.entries().stream()
                    .filter(each -> each.kind() == kind)
                    .toList();
            page.append("\n## ").append(kind.title()).append('\n');
            for (Catalogue.Entry entry : entries) {
                String file = "diagrams/" + entry.name() + ".svg";
                files.put(file, new SvgFormat().policy(PolicyRoutines.of(StateMachine.of(entry.create()))));
                page.append("\n### ").append(entry.name()).append("\n\n").append(entry.summary());
                page.append("\n\n[![")
                        .append(entry.name())
                        .append("](")
                        .append(file)
                        .append(")](")
                        .append(file);
                page.append(")\n");
            }
        }
        files.put("diagrams.md", page.toString());
        return files;
    }
}
