package org.gilcheck.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.reports.Schemas;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code scanning reads the report. */
class SarifTest {
    private static final JsonSchema SCHEMA = Schemas.of("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);

    @Test
    void theReportFitsTheSchemaOfOasis() {
        assertThat(Schemas.complaints(SCHEMA, write(ShippedCounterexamples.report())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"\"level\" : \"error\",\"level\" : \"fatal\"", "\"executionOrder\",\"order\"", "2.1.0,2.2.0"})
    void theSchemaNoticesWhatDoesNotFit(String right, String wrong) {
        String json = write(ShippedCounterexamples.renamed("broken-double-checked", "x", "x"));
        assertThat(Schemas.complaints(SCHEMA, json)).isEmpty();
        assertThat(json).contains(right);

        assertThat(Schemas.complaints(SCHEMA, json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void thereIsAResultForEachViolatedCell() throws JsonProcessingException {
        CheckReport report = ShippedCounterexamples.report();
        JsonNode run = read(write(report)).at("/runs/0");

        assertThat(run.get("results")).hasSameSizeAs(report.counterexamples());
        assertThat(run.at("/tool/driver/rules")).hasSameSizeAs(report.properties());
        assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(report.exitCode());
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).isNotEmpty();
        List<String> fingerprints = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            fingerprints.add(result.at("/partialFingerprints/gilcheckCell~1v1").asText());
            assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.get("ruleId"));
            List<Integer> order = new ArrayList<>();
            result.at("/codeFlows/0/threadFlows")
                    .forEach(flow -> flow.get("locations")
                            .forEach(location ->
                                    order.add(location.get("executionOrder").asInt())));
            assertThat(order.stream().sorted().toList())
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, order.size())
                            .boxed()
                            .toList());
        }
        assertThat(fingerprints).doesNotHaveDuplicates().allMatch(each -> each.matches("[0-9a-f]{32}"));
    }

    @Test
    void aSourceFileIsPointedInto() throws JsonProcessingException {
        JsonNode result = read(write(ShippedCounterexamples.renamed(
                        "broken-double-checked", "x", "my policies/DoubleCheckedFlag.java")))
                .at("/runs/0/results/0");

        JsonNode location = result.at("/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asText()).isEqualTo("my%20policies/DoubleCheckedFlag.java");
        assertThat(location.at("/region/startLine").asInt()).isGreaterThan(10);
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations/0/location/physicalLocation/region/startLine")
                        .asInt())
                .isGreaterThan(10);
    }

    @Test
    void aShippedPolicyIsPointedIntoByName() throws JsonProcessingException {
        JsonNode location = read(write(ShippedCounterexamples.renamed("broken-double-checked", "x", "x")))
                .at("/runs/0/results/0/locations/0");

        assertThat(location.has("physicalLocation")).isFalse();
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("x");
    }

    @Property(tries = 30)
    void namesComeThroughWhateverTheyAre(@ForAll("names") String name) throws JsonProcessingException {
        String json = write(ShippedCounterexamples.renamed("broken-double-checked", name, name + ".java"));

        assertThat(Schemas.complaints(SCHEMA, json)).isEmpty();
        assertThat(read(json).at("/runs/0/results/0/properties/row").asText()).isEqualTo(name + " @ linux");
    }

    @Provide
    Arbitrary<String> names() {
        return RandomExhibits.names();
    }

    @Test
    void bracesAndLinksAreEscaped() {
        assertThat(SarifText.of("{0} [fault]")).containsEntry("text", "{{0}} [fault]");
        assertThat(SarifText.of("[a](b)")).containsEntry("text", "\\[a\\](b)");
    }

    private static String write(CheckReport report) {
        return new Sarif().write(report, Set.of());
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
