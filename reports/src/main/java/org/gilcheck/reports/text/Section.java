package org.gilcheck.reports.text;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of text under a title. */
public record Section(String title, List<String> lines) {
    public static final String INDENT = "  ";

    public Section(String title, Table table) {
        this(title, table.lines());
    }

    /** Sections one below the other; those without lines are left out. */
    public static String text(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.lines().isEmpty())
                .map(Section::text)
                .collect(Collectors.joining("\n"));
    }

    private String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        lines.forEach(line -> text.append((INDENT + line).stripTrailing()).append('\n'));
        return text.toString();
    }
}
