package org.gilcheck.checker.pathfinder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the choices of a trace: a line with the transition's thread, and a line with what was chosen before it. */
final class TraceReader {
    private static final Pattern TRANSITION = Pattern.compile("-{20,} transition #\\d+ thread: (\\d{1,9})");
    private static final Pattern CHOICE = Pattern.compile("([\\w.$]+) ?[\\[{].*?id:?=?\"([^\"]*)\".*");
    private static final Pattern NUMBER = Pattern.compile(".*[,\\[]cur=(-?\\d{1,10})[,\\]].*");
    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private int thread = -1;

    void accept(String line) {
        Matcher transition = TRANSITION.matcher(line);
        if (transition.matches()) {
            thread = Integer.parseInt(transition.group(1));
            return;
        }
        Matcher choice = CHOICE.matcher(line);
        if (thread >= 0 && choice.matches()) {
            String id = choice.group(2);
            String name = names.computeIfAbsent(id, String::toString);
            Matcher number = NUMBER.matcher(line);
            if (number.matches()) {
                add(Choice.Kind.NUMBER, name, (int) Long.parseLong(number.group(1)));
            } else if (choice.group(1).contains("Thread")) {
                add(Choice.Kind.THREAD, name, thread);
            } else {
                add(Choice.Kind.OTHER, name, -1);
            }
        }
    }

    private void add(Choice.Kind kind, String name, int value) {
        choices.add(new Choice(kind, name, thread, value));
        thread = -1;
    }

    List<Choice> choices() {
        return choices;
    }
}
