package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written fits the schemas that are published, and the schemas say what everything means. */
class SchemaTest {
    private static final String TRACE = "gilcheck-trace-1.schema.json";
    private static final String REPORT = "gilcheck-report-2.schema.json";
    private static final String BENCHMARK = "gilcheck-benchmark-1.schema.json";
    private static final Path DOCUMENTED = Path.of("docs/schema");

    static List<Exhibit> counterexamples() {
        return ShippedCounterexamples.exhibits();
    }

    @Test
    void manyCounterexamplesAreTried() {
        assertThat(counterexamples()).hasSizeGreaterThan(30);
        assertThat(counterexamples()).anyMatch(each -> each.trace().timed());
        assertThat(counterexamples()).anyMatch(each -> each.trace().hasLoop());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("counterexamples")
    void everyShippedCounterexampleFitsTheSchemaAndIsReadBack(Exhibit exhibit) {
        String json = new String(new JsonTrace().write(exhibit), StandardCharsets.UTF_8);

        assertThat(Schemas.complaints(TRACE, json)).isEmpty();
        assertThat(JsonTrace.read("x.json", json))
                .isEqualTo(new Exhibit(
                        exhibit.title(),
                        exhibit.meaning(),
                        exhibit.where(),
                        exhibit.facts(),
                        exhibit.token(),
                        exhibit.command(),
                        exhibit.trace(),
                        null));
    }

    @Test
    void theReportFitsItsSchema() {
        assertThat(Schemas.complaints(REPORT, report("--witnesses", "--stats"))).isEmpty();
        assertThat(Schemas.complaints(REPORT, report("--at-most", "bypass=0", "--max-states", "50")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gilcheck-trace", "holds_well", "stepping", "\"version\" : 3"})
    void theSchemaOfTheReportRefusesOtherFiles(String wrong) {
        String json = report();
        String bad = switch (wrong) {
            case "gilcheck-trace" -> json.replaceFirst("gilcheck-report", wrong);
            case "holds_well" -> json.replaceFirst("\"answer\" : \"holds\"", "\"answer\" : \"holds_well\"");
            case "stepping" -> json.replaceFirst("\"step\" : 1", "\"stepping\" : 1");
            default -> json.replaceFirst("\"version\" : 2", wrong);
        };

        assertThat(bad).isNotEqualTo(json);
        assertThat(Schemas.complaints(REPORT, bad)).isNotEmpty();
    }

    private static String report(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "broken-double-checked", "cpython-2-linux", "--threads", "2 cpu", "--cores", "2", "--format", "json"));
        arguments.addAll(List.of(options));
        return Outcome.check(arguments.toArray(new String[0])).out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRACE,
                REPORT,
                BENCHMARK,
                "gilcheck-simulation-1.schema.json",
                "gilcheck-experiments-1.schema.json"
            })
    void everyMemberIsDescribed(String file) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(DOCUMENTED.resolve(file)));
        List<String> silent = new ArrayList<>();
        for (JsonNode properties : schema.findValues("properties")) {
            properties.properties().forEach(member -> {
                JsonNode meaning = member.getValue();
                if (!meaning.has("description")
                        && !meaning.path("$ref").asText().startsWith("#")) {
                    silent.add(member.getKey());
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "report", "benchmark", "simulation", "experiments"})
    void theCommandPrintsWhatIsDocumented(String name) throws IOException {
        String file = "gilcheck-" + name + (name.equals("report") ? "-2" : "-1") + ".schema.json";

        assertThat(Outcome.of("schema", name).out()).isEqualTo(Files.readString(DOCUMENTED.resolve(file)));
        assertThat(Outcome.of("schema").out()).contains(name + "  " + file + "\n");
    }

    @Test
    void anUnknownSchemaIsRefused() {
        assertThat(Outcome.of("schema", "trce").complaint()).contains("trce").contains("trace");
    }
}
