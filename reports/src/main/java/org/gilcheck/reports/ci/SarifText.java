package org.gilcheck.reports.ci;

import java.util.Map;

/** Messages of SARIF, in which braces are placeholders and brackets before parentheses are links. */
final class SarifText {
    private SarifText() {}

    static Map<String, Object> of(String text) {
        return Map.of("text", escaped(text));
    }

    private static String escaped(String text) {
        String shown = text.isEmpty() ? " " : text;
        shown = shown.replace("{", "{{").replace("}", "}}");
        return shown.contains("](")
                ? shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : shown;
    }
}
