package org.gilcheck.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.CpuBound;
import org.gilcheck.model.workloads.IoBound;
import org.gilcheck.model.workloads.MainWithSignals;

/** Reads one group of equal threads: {@code [count] workload[(numbers)] [priority number] [in number]}. */
final class ThreadGroupParser {
    /** Each call is a piece of code of its own in the thread's program. */
    private static final int MOST_CALLS = 64;

    private static final int MOST_TICKS = 1000;
    private static final List<String> WORKLOADS = List.of("cpu", "io", "signals");
    private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

    private final String text;
    private final Deque<String> tokens = new ArrayDeque<>();

    ThreadGroupParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    List<ThreadSpec> parse() {
        int count = beginsLikeNumber(tokens.element()) ? number("the number of threads", 1, Scenario.MOST_THREADS) : 1;
        Supplier<Workload> workload = workload();
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
        for (int i = 0; i < count; i++) {
            threads.add(ThreadSpec.of(workload.get()).withPriority(priority).inInterpreter(interpreter));
        }
        return threads;
    }

    private Supplier<Workload> workload() {
        String name = tokens.isEmpty() ? "" : tokens.remove();
        return switch (name) {
            case "" -> throw mistake("the workload is missing. Known: " + String.join(", ", WORKLOADS) + ".");
            case "cpu" -> withoutNumbers(name, CpuBound::new);
            case "signals" -> withoutNumbers(name, MainWithSignals::new);
            case "io" -> io();
            default -> throw mistake(Suggestion.unknown("workload", name, WORKLOADS));
        };
    }

    private Supplier<Workload> withoutNumbers(String name, Supplier<Workload> workload) {
        if (nextIs("(")) {
            throw mistake(name + " takes no numbers.");
        }
        return workload;
    }

    private Supplier<Workload> io() {
        int calls = 1;
        int service = 1;
        if (nextIs("(")) {
            tokens.remove();
            calls = number("the number of calls", 1, MOST_CALLS);
            if (nextIs(",")) {
                tokens.remove();
                service = number("the service time", 1, MOST_TICKS);
            }
            if (!nextIs(")")) {
                throw mistake(nextIs(",") ? "io takes two numbers." : "\")\" is missing.");
            }
            tokens.remove();
        }
        int finalCalls = calls;
        int finalService = service;
        return () -> new IoBound(finalCalls, finalService);
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

    private UsageException unexpected(String word) {
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

    private UsageException mistake(String sentences) {
        return ThreadSyntax.mistake(text, sentences);
    }
}
