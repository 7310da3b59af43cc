package org.gilcheck.reports.explorer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.language.Program;
import org.gilcheck.reports.diagram.RoutineDiagram;

/**
 * The state machines drawn. The page takes them into itself, where styles may not come from within: their style is a file of its
 * own.
 */
final class Pictures {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>\\s*", Pattern.DOTALL);

    private final List<Program> programs;

    Pictures(List<Program> programs) {
        this.programs = programs;
    }

    List<String> names() {
        return programs.stream().map(Program::name).toList();
    }

    /**
     * A picture without its style.
     *
     * @throws Refusal if there is none of this name
     */
    String svg(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .map(program -> STYLE.matcher(RoutineDiagram.svg(program)).replaceAll(""))
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such state machine."));
    }

    /** The style of all of them. */
    String style() {
        if (programs.isEmpty()) {
            return "";
        }
        Matcher matcher = STYLE.matcher(RoutineDiagram.svg(programs.get(0)));
        return matcher.find() ? matcher.group(1) : "";
    }
}
