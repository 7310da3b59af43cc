package org.gilcheck.reports.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for the Firefox Profiler keeps the rules of its format, and shows the trace. */
class FirefoxProfileTest {
    private static final Set<String> CATEGORY_COLOURS = Set.of(
            "transparent",
            "purple",
            "green",
            "orange",
            "yellow",
            "lightblue",
            "blue",
            "brown",
            "magenta",
            "red",
            "lightred",
            "darkgrey",
            "grey");
    private static final Set<String> GRAPH_COLOURS =
            Set.of("blue", "green", "grey", "ink", "magenta", "orange", "purple", "red", "teal", "yellow");

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

    private static void check(Exhibit exhibit) {
        JsonNode profile = read(exhibit);
        assertThat(profile.at("/meta/preprocessedProfileVersion").asInt()).isEqualTo(63);
        checkShared(profile);
        for (JsonNode category : profile.at("/meta/categories")) {
            assertThat(category.get("color").asText()).isIn(CATEGORY_COLOURS);
            assertThat(category.get("subcategories")).isNotEmpty();
        }
        assertThat(profile.at("/meta/categories").findValuesAsText("color")).contains("grey");
        Trace trace = exhibit.trace();
        assertThat(profile.get("threads")).hasSize(trace.threads().size());
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            checkThread(profile, profile.get("threads").get(thread), trace, thread);
        }
        for (JsonNode counter : profile.get("counters")) {
            checkColumns(counter.get("samples"));
            checkSorted(counter.at("/samples/time"), counter.at("/samples/time"), true);
            assertThat(counter.at("/display/color").asText()).isIn(GRAPH_COLOURS);
            int sum = 0;
            for (JsonNode delta : counter.at("/samples/count")) {
                sum += delta.asInt();
                assertThat(sum).isBetween(0, trace.threads().size());
            }
        }
    }

    private static void checkShared(JsonNode profile) {
        JsonNode shared = profile.get("shared");
        for (String table :
                List.of("stackTable", "frameTable", "funcTable", "resourceTable", "nativeSymbols", "sources")) {
            checkColumns(shared.get(table));
        }
        int frames = shared.at("/frameTable/length").asInt();
        checkIndices(shared.at("/stackTable/frame"), frames);
        checkIndices(
                shared.at("/frameTable/func"), shared.at("/funcTable/length").asInt());
        checkIndices(
                shared.at("/frameTable/category"),
                profile.at("/meta/categories").size());
        checkIndices(shared.at("/funcTable/name"), shared.get("stringArray").size());
    }

    private static void checkThread(JsonNode profile, JsonNode thread, Trace trace, int number) {
        assertThat(thread.get("name").asText())
                .isEqualTo(trace.threads().get(number).name());
        assertThat(thread.get("tid").asInt()).isEqualTo(number + 1);
        JsonNode samples = thread.get("samples");
        checkColumns(samples);
        assertThat(samples.get("length").asInt()).isPositive();
        checkIndices(
                samples.get("stack"), profile.at("/shared/stackTable/length").asInt());
        checkSorted(samples.get("time"), samples.get("time"), false);
        JsonNode markers = thread.get("markers");
        checkColumns(markers);
        checkIndices(markers.get("name"), profile.at("/shared/stringArray").size());
        checkIndices(markers.get("category"), profile.at("/meta/categories").size());
        checkSorted(markers.get("startTime"), markers.get("startTime"), false);
        List<String> schemas = profile.at("/meta/markerSchema").findValuesAsText("name");
        int steps = 0;
        int events = 0;
        for (int i = 0; i < markers.get("length").asInt(); i++) {
            JsonNode data = markers.get("data").get(i);
            assertThat(data.get("type").asText()).isIn(schemas);
            checkFields(profile, data);
            boolean instant = data.get("type").asText().equals("GilEvent");
            assertThat(markers.get("phase").get(i).asInt()).isEqualTo(instant ? 0 : 1);
            JsonNode end = markers.get("endTime").get(i);
            assertThat(end.isNull()).isEqualTo(instant);
            assertThat(instant
                            || end.decimalValue()
                                            .compareTo(markers.get("startTime")
                                                    .get(i)
                                                    .decimalValue())
                                    > 0)
                    .isTrue();
            steps += data.get("type").asText().equals("GilStep") ? 1 : 0;
            events += instant ? 1 : 0;
        }
        assertThat(steps).isEqualTo((int)
                trace.steps().stream().filter(step -> step.thread() == number).count());
        assertThat(events)
                .isEqualTo(trace.steps().stream()
                        .filter(step -> step.thread() == number)
                        .mapToInt(step -> step.events().size())
                        .sum());
    }

    /** Every member of a marker's data has a field in its schema, and is a text as the schema says. */
    private static void checkFields(JsonNode profile, JsonNode data) {
        for (JsonNode schema : profile.at("/meta/markerSchema")) {
            if (schema.get("name").equals(data.get("type"))) {
                List<String> keys = new ArrayList<>(schema.get("fields").findValuesAsText("key"));
                keys.add("type");
                assertThat(keys).containsAll(() -> data.fieldNames());
                data.forEach(value -> assertThat(value.isTextual()).isTrue());
                if (schema.has("colorField")) {
                    assertThat(data.get(schema.get("colorField").asText()).asText())
                            .isIn(GRAPH_COLOURS);
                }
            }
        }
    }

    private static void checkColumns(JsonNode table) {
        assertThat(table.get("length").isInt()).isTrue();
        for (JsonNode column : table) {
            if (column.isArray()) {
                assertThat(column).hasSize(table.get("length").asInt());
            }
        }
    }

    private static void checkIndices(JsonNode column, int size) {
        for (JsonNode index : column) {
            assertThat(index.isNull() || (index.isInt() && index.asInt() >= 0 && index.asInt() < size))
                    .as("%s of %s", index, size)
                    .isTrue();
        }
    }

    private static void checkSorted(JsonNode column, JsonNode shown, boolean strictly) {
        for (int i = 1; i < column.size(); i++) {
            int order = column.get(i - 1).decimalValue().compareTo(column.get(i).decimalValue());
            assertThat(strictly ? order < 0 : order <= 0).as("%s", shown).isTrue();
        }
    }

    private static JsonNode read(Exhibit exhibit) {
        try {
            return new ObjectMapper().readTree(new String(new FirefoxProfile().write(exhibit), StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
