package org.gilcheck.properties;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.QueueEnd;
import org.gilcheck.model.workloads.WorkloadCatalogue;
import org.gilcheck.model.workloads.WorkloadCatalogue.Entry;
import org.jspecify.annotations.Nullable;

/** Reads one group of equal threads: {@code [count] workload[(numbers)] [priority number] [in number]}. */
final class ThreadGroupParser {
    private static final List<String> WORKLOADS =
            WorkloadCatalogue.entries().stream().map(Entry::name).toList();
    private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

    private final String text;
    private final List<ThreadSpec> before;
    private final Deque<String> tokens = new ArrayDeque<>();

    /** @param before the program's threads in the groups before this one */
    ThreadGroupParser(String text, List<ThreadSpec> before) {
        this.text = text;
        this.before = before;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    List<ThreadSpec> parse() {
        int count = beginsLikeNumber(tokens.element()) ? number("the number of threads", 1, Scenario.MOST_THREADS) : 1;
        Entry workload = workload();
        int[] numbers = numbers(workload);
        int priority = 0;
        int interpreter = 0;
        Set<String> seen = new HashSet<>();
        while (!tokens.isEmpty()) {
            String word = tokens.remove();
            if (!seen.add(word)) {
                throw mistake("\"" + word + "\" is there twice.");
            }
            switch (word) {
                case "priority" -> priority = number("the priority", Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "in" -> interpreter = number("the number of the interpreter", 0, Scenario.MOST_THREADS - 1);
                default -> throw unexpected(word);
            }
        }
        List<ThreadSpec> threads = new ArrayList<>();
        QueueEnd queue = queue(before);
        for (int i = 0; i < count; i++) {
            threads.add(ThreadSpec.of(workload.create(numbers, queue))
                    .withPriority(priority)
                    .inInterpreter(interpreter));
            queue = queue == null ? queue(threads) : queue;
        }
        return threads;
    }

    private Entry workload() {
        String name = tokens.isEmpty() ? "" : tokens.remove();
        if (name.isEmpty()) {
            throw mistake("the workload is missing. Known: " + String.join(", ", WORKLOADS) + ".");
        }
        int index = WORKLOADS.indexOf(name);
        if (index < 0) {
            throw mistake(Suggestion.unknown("workload", name, WORKLOADS));
        }
        return WorkloadCatalogue.entries().get(index);
    }

    private int[] numbers(Entry workload) {
        List<WorkloadCatalogue.Parameter> wanted = workload.numbers();
        int[] values =
                wanted.stream().mapToInt(WorkloadCatalogue.Parameter::usual).toArray();
        if (!nextIs("(")) {
            return values;
        }
        if (values.length == 0) {
            throw mistake(workload.name() + " takes no numbers.");
        }
        tokens.remove();
        for (int i = 0; i < values.length; i++) {
            values[i] = number(
                    "the number of " + wanted.get(i).what(), 1, wanted.get(i).most());
            if (!nextIs(",")) {
                break;
            }
            if (i == values.length - 1) {
                throw mistake(workload.name() + " takes "
                        + (values.length == 1 ? "one number." : values.length + " numbers."));
            }
            tokens.remove();
        }
        if (!nextIs(")")) {
            throw mistake("\")\" is missing.");
        }
        tokens.remove();
        return values;
    }

    private static @Nullable QueueEnd queue(List<ThreadSpec> threads) {
        for (ThreadSpec thread : threads) {
            if (thread.workload() instanceof QueueEnd end) {
                return end;
            }
        }
        return null;
    }

    private int number(String what, int least, int most) {
        String word = tokens.isEmpty() ? "" : tokens.remove();
        if (NUMBER.matcher(word).matches()) {
            long value = Long.parseLong(word);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        throw mistake(what + (word.isEmpty() ? " is missing" : " is \"" + word + "\"") + ". Give a whole number from "
                + least + " to " + most + ".");
    }

    private IllegalArgumentException unexpected(String word) {
        return mistake(
                WORKLOADS.contains(word) || beginsLikeNumber(word)
                        ? "a comma is missing before \"" + word + "\"."
                        : Suggestion.unknown("word", word, List.of("priority", "in")));
    }

    private boolean nextIs(String token) {
        return token.equals(tokens.peek());
    }

    private static boolean beginsLikeNumber(String word) {
        char first = word.startsWith("-") && word.length() > 1 ? word.charAt(1) : word.charAt(0);
        return first >= '0' && first <= '9';
    }

    private IllegalArgumentException mistake(String sentences) {
        return ThreadMix.mistake(text, sentences);
    }
}
