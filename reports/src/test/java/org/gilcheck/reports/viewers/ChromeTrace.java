package org.gilcheck.reports.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file in Chrome's trace event format as a viewer takes it; it fails where a viewer would show nonsense. */
final class ChromeTrace {
    private final List<Slice> slices = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> processes = new HashMap<>();
    private final Map<Integer, Deque<Slice>> open = new HashMap<>();
    private final Map<Integer, BigDecimal> now = new HashMap<>();
    private final Map<String, BigDecimal> counters = new HashMap<>();
    private final Map<String, JsonNode> arrows = new HashMap<>();
    private int flows;

    /** What lasts, on a track; {@code end} is null while it is open. */
    record Slice(
            String track, int thread, String name, JsonNode arguments, int depth, BigDecimal begin, BigDecimal end) {}

    private ChromeTrace() {}

    static ChromeTrace of(JsonNode file) {
        ChromeTrace trace = new ChromeTrace();
        List<JsonNode> arrowEnds = new ArrayList<>();
        for (JsonNode event : file.get("traceEvents")) {
            String phase = event.get("ph").asText();
            if (phase.equals("s") || phase.equals("f")) {
                arrowEnds.add(event);
            } else {
                trace.take(phase, event);
            }
        }
        trace.open.values().forEach(stack -> assertThat(stack).isEmpty());
        arrowEnds.forEach(trace::arrow);
        assertThat(trace.arrows).isEmpty();
        return trace;
    }

    private void take(String phase, JsonNode event) {
        switch (phase) {
            case "M" -> {
                assertThat(event.get("name").asText())
                        .isIn("process_name", "process_sort_index", "thread_name", "thread_sort_index");
                if (event.get("name").asText().equals("thread_name")) {
                    names.put(event.get("tid").asInt(), event.at("/args/name").asText());
                }
            }
            case "C" -> {
                String counter = event.get("pid") + event.get("name").asText();
                BigDecimal time = event.get("ts").decimalValue();
                BigDecimal before = counters.put(counter, time);
                assertThat(before == null || before.compareTo(time) < 0).isTrue();
                event.get("args").forEach(value -> assertThat(value.isInt()).isTrue());
            }
            case "B" -> begin(event);
            case "E" -> {
                int thread = thread(event);
                Deque<Slice> stack = open.getOrDefault(thread, new ArrayDeque<>());
                assertThat(stack).as("what ends at %s", event).isNotEmpty();
                Slice last = stack.pop();
                BigDecimal end = event.get("ts").decimalValue();
                assertThat(end).as("%s", last).isGreaterThan(last.begin());
                slices.add(new Slice(
                        last.track(), thread, last.name(), last.arguments(), last.depth(), last.begin(), end));
            }
            case "i" -> {
                int thread = thread(event);
                assertThat(event.get("s").asText()).isEqualTo("t");
                assertThat(open.get(thread)).isNotEmpty();
            }
            default -> throw new AssertionError("no viewer knows " + event);
        }
    }

    private void begin(JsonNode event) {
        int thread = thread(event);
        Deque<Slice> stack = open.computeIfAbsent(thread, key -> new ArrayDeque<>());
        assertThat(event.get("name").isTextual()).isTrue();
        stack.push(new Slice(
                names.getOrDefault(thread, ""),
                thread,
                event.get("name").asText(),
                event.has("args") ? event.get("args") : MissingNode.getInstance(),
                stack.size(),
                event.get("ts").decimalValue(),
                null));
    }

    /** Time never goes back on a track, and no two processes have threads of one number. */
    private int thread(JsonNode event) {
        int thread = event.get("tid").asInt();
        int process = event.get("pid").asInt();
        assertThat(processes.computeIfAbsent(thread, key -> process)).isEqualTo(process);
        assertThat(thread).isNotEqualTo(process).isPositive();
        BigDecimal time = event.get("ts").decimalValue();
        BigDecimal before = now.put(thread, time);
        assertThat(before == null || before.compareTo(time) <= 0)
                .as("%s after %s", event, before)
                .isTrue();
        return thread;
    }

    /** Both ends must be in a slice, of different tracks, and an arrow never points back in time. */
    private void arrow(JsonNode event) {
        int thread = event.get("tid").asInt();
        BigDecimal time = event.get("ts").decimalValue();
        assertThat(slices)
                .anyMatch(slice -> slice.thread() == thread
                        && slice.begin().compareTo(time) <= 0
                        && slice.end().compareTo(time) > 0);
        String key = event.get("cat").asText() + event.get("name").asText() + event.get("id");
        if (event.get("ph").asText().equals("s")) {
            assertThat(arrows.put(key, event)).isNull();
            return;
        }
        JsonNode start = arrows.remove(key);
        assertThat(start).isNotNull();
        assertThat(event.get("bp").asText()).isEqualTo("e");
        assertThat(start.get("tid").asInt()).isNotEqualTo(thread);
        assertThat(start.get("ts").decimalValue()).isLessThan(time);
        flows++;
    }

    List<Slice> slices() {
        return slices;
    }

    Set<String> names() {
        return new HashSet<>(names.values());
    }

    int flows() {
        return flows;
    }
}
