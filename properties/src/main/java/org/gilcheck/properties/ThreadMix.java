package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;

/**
 * The threads of a scenario as text, such as {@code 2 cpu, 1 io(4,2) priority 3, 1 cpu in 1}: groups of equal threads,
 * separated by commas, in the order of the threads' numbers.
 */
public final class ThreadMix {
    private ThreadMix() {}

    /**
     * The threads that the text describes, each with a workload object of its own.
     *
     * @throws UsageException naming the part of the text that is wrong
     */
    public static List<ThreadSpec> parse(String text) {
        if (text.isBlank()) {
            throw mistake(text, "there must be at least one thread.");
        }
        List<ThreadSpec> threads = new ArrayList<>();
        for (String group : groups(text)) {
            if (group.isBlank()) {
                throw mistake(text, "nothing stands before or after a comma.");
            }
            threads.addAll(new ThreadGroupParser(group.strip(), threads).parse());
        }
        if (threads.size() > Scenario.MOST_THREADS) {
            throw mistake(text, threads.size() + " threads are too many, " + Scenario.MOST_THREADS + " are possible.");
        }
        String mistake = MixRules.mistake(threads);
        if (!mistake.isEmpty()) {
            throw mistake(text, mistake);
        }
        return threads;
    }

    /**
     * The shortest text from which {@link #parse} makes the same threads in the same order, provided that it knows their
     * workloads.
     */
    public static String canonical(List<ThreadSpec> threads) {
        List<String> groups = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= threads.size(); i++) {
            String description = description(threads.get(first));
            if (i == threads.size() || !description.equals(description(threads.get(i)))) {
                groups.add((i - first) + " " + description);
                first = i;
            }
        }
        return String.join(", ", groups);
    }

    static UsageException mistake(String part, String sentences) {
        return new UsageException("\"" + part + "\": " + sentences);
    }

    private static String description(ThreadSpec thread) {
        String workload = thread.workload().name();
        String lastNumberIsDefault = ",1)";
        if (workload.endsWith(lastNumberIsDefault)) {
            workload = workload.substring(0, workload.length() - lastNumberIsDefault.length()) + ")";
        }
        return workload
                + (thread.priority() == 0 ? "" : " priority " + thread.priority())
                + (thread.interpreter() == 0 ? "" : " in " + thread.interpreter());
    }

    /** The text between those commas that are not in parentheses. */
    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '(') {
                depth++;
            } else if (letter == ')') {
                depth--;
            } else if (letter == ',' && depth <= 0) {
                groups.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        groups.add(text.substring(begin));
        return groups;
    }
}
