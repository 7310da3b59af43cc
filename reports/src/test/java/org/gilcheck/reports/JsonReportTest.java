package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs can read the report. */
class JsonReportTest {
    private static final String[] MIXED = {
        "strict-fifo",
        "broken-double-checked",
        "broken-locks-inverted",
        "--threads",
        "2 cpu",
        "--threads",
        "cpu",
        "--cores",
        "2"
    };

    @Test
    void theReportSaysWhatItIs() throws JsonProcessingException {
        JsonNode report = report(MIXED);

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("format", "version", "engine", "exitCode", "matrix", "scenarios", "counterexamples");
        assertThat(report.get("format").asText()).isEqualTo("gilcheck-report");
        assertThat(report.get("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-double-checked|2 cpu", "strict-fifo|2 cpu", "strict-fifo|cpu", "nothing|cpu"})
    void theExitCodeIsThatOfTheProcess(String policyAndThreads) throws JsonProcessingException {
        String[] parts = policyAndThreads.split("\\|", -1);
        Outcome outcome = Outcome.check(parts[0], "--threads", parts[1], "--format", "json");

        if (outcome.code() == ExitCode.USAGE) {
            assertThat(outcome.out()).isEmpty();
        } else {
            assertThat(new ObjectMapper()
                            .readTree(outcome.out())
                            .get("exitCode")
                            .asInt())
                    .isEqualTo(outcome.code());
        }
    }

    @Test
    void scenariosTellWhatWasChecked() throws JsonProcessingException {
        JsonNode scenarios = report("strict-fifo", "--threads", "2 cpu", "--scale", "quantum=3", "--cores", "2")
                .get("scenarios");

        assertThat(scenarios).hasSize(2);
        JsonNode timed = scenarios.get(1);
        assertThat(timed.fieldNames())
                .toIterable()
                .containsExactly(
                        "policy", "os", "locks", "threads", "clock", "cores", "scale", "stateBits", "verdicts");
        assertThat(timed.get("policy").asText()).isEqualTo("strict-fifo");
        assertThat(timed.get("os").asText()).isEqualTo("linux");
        assertThat(timed.get("locks").asText()).isEqualTo("weak");
        assertThat(timed.get("threads").asText()).isEqualTo("2 cpu");
        assertThat(timed.get("clock").asText()).isEqualTo("timed");
        assertThat(timed.get("cores").asInt()).isEqualTo(2);
        assertThat(timed.get("scale")).singleElement().returns("quantum=3", JsonNode::asText);
        assertThat(timed.get("stateBits").asInt()).isBetween(1, 64 * 8);
    }

    @Test
    void onlyViolationsHaveTokensAndLengths() throws JsonProcessingException {
        List<String> answers = new ArrayList<>();
        for (JsonNode scenario : report(MIXED).get("scenarios")) {
            assertThat(scenario.get("verdicts"))
                    .extracting(verdict -> verdict.get("property").asText())
                    .isEqualTo(properties());
            for (JsonNode verdict : scenario.get("verdicts")) {
                boolean violated = verdict.get("answer").asText().equals("violated");
                assertThat(verdict.has("token")).isEqualTo(violated);
                assertThat(verdict.path("steps").asInt() > 0).isEqualTo(violated);
                boolean asked = !verdict.get("scope").asText().equals("not_applicable");
                assertThat(verdict.get("states").asLong() > 0).isEqualTo(asked);
                assertThat(verdict.get("edges").asLong() > 0).isEqualTo(asked);
                assertThat(verdict.has("reason"))
                        .isNotEqualTo(verdict.get("scope").asText().equals("exhaustive"));
                answers.add(verdict.get("answer").asText() + " "
                        + verdict.get("scope").asText());
            }
        }
        assertThat(answers)
                .contains("violated exhaustive", "holds exhaustive", "holds vacuous", "holds not_applicable");
    }

    @Test
    void aLimitIsTheReasonOfABoundedVerdict() throws JsonProcessingException {
        JsonNode verdict = report("strict-fifo", "--threads", "2 cpu", "--max-states", "10")
                .at("/scenarios/0/verdicts/0");

        assertThat(verdict.get("scope").asText()).isEqualTo("bounded");
        assertThat(verdict.get("reason").asText()).isEqualTo("limit of 10 states");
    }

    @Test
    void theMatrixSumsTheVerdictsUp() throws JsonProcessingException {
        JsonNode report = report(MIXED);

        assertThat(report.get("matrix")).hasSize(3);
        for (JsonNode row : report.get("matrix")) {
            for (Property property : PropertyCatalogue.all()) {
                Set<String> found = verdicts(report, row.get("row").asText(), property.id());
                String text = row.get(property.id()).asText();
                if (property.isBound() && found.contains("holds exhaustive")) {
                    assertThat(text).as("%s of %s", property, row).containsPattern("unbounded|[0-9]");
                    continue;
                }
                String expected = found.contains("violated exhaustive")
                        ? "violated"
                        : found.contains("holds exhaustive")
                                ? "holds"
                                : found.contains("holds vacuous") ? "vacuous" : "not_applicable";
                assertThat(text).as("%s of %s", property, row).isEqualTo(expected);
            }
        }
    }

    @Test
    void counterexamplesAreToldStepByStep() throws JsonProcessingException {
        JsonNode counterexamples = report(MIXED).get("counterexamples");

        assertThat(counterexamples).hasSize(6);
        for (int i = 0; i < counterexamples.size(); i++) {
            JsonNode one = counterexamples.get(i);
            assertThat(one.get("number").asInt()).isEqualTo(i + 1);
            assertThat(one.get("token").asText())
                    .startsWith("gil1/" + one.get("policy").asText() + "/");
            assertThat(one.at("/trace/threads")).hasSize(2);
            int number = 0;
            for (JsonNode step : one.at("/trace/steps")) {
                assertThat(step.get("step").asInt()).isEqualTo(++number);
                assertThat(step.get("text").asText()).isNotBlank();
                assertThat(step.get("thread").asInt()).isBetween(Trace.NOBODY, 1);
                assertThat(step.has("time")).isEqualTo(one.get("clock").asText().equals("timed"));
            }
            assertThat(number).isPositive();
        }
    }

    @Test
    void aLoopIsToldWithWhereItBeginsAndWhyItIsFair() throws JsonProcessingException {
        JsonNode report = report(
                "cpython-2-linux", "--threads", "2 cpu", "--clock", "untimed", "--property", "starvation,deadlock");
        JsonNode starvation = report.at("/counterexamples/0/trace");

        assertThat(starvation.get("loopStart").asInt()).isEqualTo(2);
        assertThat(starvation.get("fairness").toString())
                .isEqualTo("[{\"constraint\":\"T0 cpu steps\",\"impossibleBeforeStep\":2},"
                        + "{\"constraint\":\"T1 cpu steps\",\"satisfiedByStep\":2},"
                        + "{\"constraint\":\"time passes\",\"impossibleBeforeStep\":2}]");
        assertThat(report.at("/scenarios/0/verdicts/1/loopStart").asInt()).isEqualTo(2);
        assertThat(report.at("/scenarios/0/verdicts/1/fairness")).isEqualTo(starvation.get("fairness"));
        assertThat(report.at("/scenarios/0/verdicts/0").has("loopStart")).isFalse();
    }

    @Test
    void boundsAreToldAsTextAndAsNumbers() throws JsonProcessingException {
        JsonNode verdicts = report(
                        "cpython-2-linux",
                        "--threads",
                        "2 cpu",
                        "--cores",
                        "2",
                        "--clock",
                        "timed",
                        "--property",
                        "gil-battle,switch-rate,deadlock")
                .at("/scenarios/0/verdicts");

        assertThat(verdicts.get(0).has("bounds")).isFalse();
        JsonNode perRequest = verdicts.at("/1/bounds/0");
        assertThat(perRequest.fieldNames())
                .toIterable()
                .containsExactly("aspect", "measure", "value", "unbounded", "steps", "loopStart", "token");
        assertThat(perRequest.get("aspect").asText()).isEqualTo("per request");
        assertThat(perRequest.get("measure").asText()).isEqualTo("count");
        assertThat(perRequest.get("value").asText()).isEqualTo("unbounded");
        assertThat(perRequest.get("unbounded").asBoolean()).isTrue();
        JsonNode switchRate = verdicts.at("/2/bounds/0");
        assertThat(switchRate.get("aspect").asText()).isEmpty();
        assertThat(switchRate.get("measure").asText()).isEqualTo("greatest_ratio");
        assertThat(switchRate.get("unbounded").asBoolean()).isFalse();
        assertThat(switchRate.get("value").asText())
                .isEqualTo(switchRate.get("numerator").asLong() + "/"
                        + switchRate.get("denominator").asLong());
        assertThat(switchRate.get("token").asText()).startsWith("gil1/cpython-2-linux/linux/timed/2/");
        assertThat(switchRate.get("loopStart").asInt())
                .isBetween(1, switchRate.get("steps").asInt());
    }

    @Test
    void theRunsOfBoundsAndTheStatsAreThereIfAskedFor() throws JsonProcessingException {
        JsonNode report = report(
                "strict-fifo",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--property",
                "bypass",
                "--witnesses",
                "--stats");

        assertThat(report.at("/witnesses/0/property").asText()).isEqualTo("bypass");
        assertThat(report.at("/witnesses/0/value").asText()).isEqualTo("1");
        assertThat(report.at("/witnesses/0/trace/steps")).hasSizeGreaterThan(5);
        assertThat(report.at("/stats/0/row").asText()).isEqualTo("strict-fifo @ linux");
        assertThat(report.at("/stats/0/scenarios").asInt()).isEqualTo(1);
        assertThat(report.at("/stats/0/states").asLong())
                .isEqualTo(report.at("/scenarios/0/verdicts/0/states").asLong());
        assertThat(report.at("/stats/0/peakHeapMiB").asLong()).isPositive();
    }

    private static Set<String> verdicts(JsonNode report, String row, String property) {
        Set<String> found = new TreeSet<>();
        for (JsonNode scenario : report.get("scenarios")) {
            if (row.equals(
                    scenario.get("policy").asText() + " @ " + scenario.get("os").asText())) {
                for (JsonNode verdict : scenario.get("verdicts")) {
                    if (verdict.get("property").asText().equals(property)) {
                        found.add(verdict.get("answer").asText() + " "
                                + verdict.get("scope").asText());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> properties() {
        return PropertyCatalogue.all().stream().map(Property::id).toList();
    }

    private static JsonNode report(String... arguments) throws JsonProcessingException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        return new ObjectMapper()
                .readTree(Outcome.check(all.toArray(new String[0])).out());
    }
}
