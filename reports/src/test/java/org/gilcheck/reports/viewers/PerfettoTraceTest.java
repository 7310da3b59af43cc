package org.gilcheck.reports.viewers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.recordings.Recordings;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for Perfetto keeps the rules of its format and shows the trace. */
class PerfettoTraceTest {

    static List<Exhibit> counterexamples() {
        return ShippedCounterexamples.exhibits();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("counterexamples")
    void everyShippedCounterexampleKeepsTheRules(Exhibit exhibit) {
        check(exhibit);
    }

    @Property(tries = 200)
    void everyTraceKeepsTheRules(@ForAll("exhibits") Exhibit exhibit) {
        check(exhibit);
    }

    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    /** Holds a file against the rules and against its trace; knows nothing of how it was written. */
    private static void check(Exhibit exhibit) {
        JsonNode file = read(exhibit);
        ChromeTrace shown = ChromeTrace.of(file);
        Trace trace = exhibit.trace();
        assertThat(shown.names()).contains("run");
        long steps = trace.steps().stream()
                .filter(step -> step.thread() != Trace.NOBODY)
                .count();
        assertThat(shown.slices().stream()
                        .filter(each ->
                                each.arguments().has("step") && !each.track().equals("time"))
                        .count())
                .isEqualTo(steps);
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            int tid = 100 + thread;
            List<String> states = shown.slices().stream()
                    .filter(each -> each.thread() == tid && each.depth() == 0)
                    .map(ChromeTrace.Slice::name)
                    .toList();
            assertThat(states)
                    .isNotEmpty()
                    .allMatch(Set.of("started", "wants_gvl", "running", "waiting", "sleeping", "died")::contains);
            assertThat(states.stream().filter("running"::equals).count()).isEqualTo(held(trace, thread));
        }
        assertThat(shown.flows()).isEqualTo(HandOff.of(trace).size());
    }

    /** How many times a thread comes to hold its GIL. */
    private static long held(Trace trace, int thread) {
        long times = 0;
        boolean before = false;
        for (int after = 0; after <= trace.steps().size(); after++) {
            boolean now = trace.standings(after).get(thread).phase() == GilPhase.HOLDS;
            times += now && !before ? 1 : 0;
            before = now;
        }
        return times;
    }

    private static JsonNode read(Exhibit exhibit) {
        try {
            return new ObjectMapper().readTree(new String(new PerfettoTrace().write(exhibit), StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void theExampleLogIsShown() {
        Exhibit exhibit = Recordings.read(Path.of("docs/examples/gil-battle-python-2.6.log"));

        check(exhibit);

        JsonNode file = read(exhibit);
        assertThat(file.at("/otherData/time").asText())
                .isEqualTo("1 tick is shown as 1 us; a step takes no time and is shown as 100 ns");
        Map<String, Integer> instants = new HashMap<>();
        file.get("traceEvents").forEach(event -> {
            if (event.get("ph").asText().equals("i")) {
                instants.merge(event.get("name").asText(), 1, Integer::sum);
            }
        });
        assertThat(instants).containsExactly(Map.entry("wokeInVain", 29));
        assertThat(HandOff.of(exhibit.trace())).hasSize(3);
    }

    @Test
    void waitersAreCounted() {
        JsonNode file = read(Recordings.read(Path.of("docs/examples/gil-battle-python-2.6.log")));
        Set<String> counts = new HashSet<>();
        file.get("traceEvents").forEach(event -> {
            if (event.get("ph").asText().equals("C")) {
                counts.add(event.get("args").toString());
            }
        });

        assertThat(counts).contains("{\"awake\":1,\"blocked\":1}", "{\"awake\":0,\"blocked\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[B 0 a] [B 1 b] [E 2]",
                "[B 0 a] [E 1] [E 2]",
                "[B 0 a] [B 2 b] [E 1] [E 3]",
                "[B 0 a] [E 0]",
                "[E 0]"
            })
    void theCheckerNoticesWhatIsNotNested(String events) {
        String json = events.replaceAll("\\[B (\\d) (\\w)]", "{'ph':'B','pid':1,'tid':2,'ts':$1,'name':'$2'}")
                .replaceAll("\\[E (\\d)]", "{'ph':'E','pid':1,'tid':2,'ts':$1}")
                .replace("} {", "},{")
                .replace('\'', '"');

        assertThatThrownBy(() -> ChromeTrace.of(new ObjectMapper().readTree("{\"traceEvents\":[" + json + "]}")))
                .isInstanceOf(AssertionError.class);
    }
}
