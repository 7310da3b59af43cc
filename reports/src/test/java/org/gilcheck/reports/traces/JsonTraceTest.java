package org.gilcheck.reports.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;
import org.gilcheck.reports.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON is written can be read back, and nothing else. */
class JsonTraceTest {
    private static final String SCHEMA = "gilcheck-trace-1.schema.json";

    @Property(tries = 300)
    void whateverIsWrittenIsReadBack(@ForAll("exhibits") Exhibit exhibit) {
        String json = json(exhibit);

        assertThat(JsonTrace.read("x.json", json)).isEqualTo(exhibit);
    }

    @Property(tries = 50)
    void whateverIsWrittenFitsTheSchema(@ForAll("exhibits") Exhibit exhibit) {
        assertThat(Schemas.complaints(SCHEMA, json(exhibit))).isEmpty();
    }

    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\" : 1|\"version\" : 2",
                "\"format\" : \"gilcheck-trace\"|\"format\" : \"gilcheck-report\"",
                "\"phase\" : \"wants\"|\"phase\" : \"wishes\"",
                "\"thread\" : 0|\"thread\" : \"T0\"",
                "\"blocked\" : false|\"blocked\" : 0",
                "\"events\" : [|\"event\" : [",
                "\"cores\" : 2|\"cores\" : -2",
                "\"grant\"|\"granted\"",
                "\"time\" : 3|\"time\" : 3.5"
            })
    void neitherSchemaNorReaderTakesAnythingElse(String change) {
        int bar = change.indexOf('|');
        String good = json(small());
        assertThat(Schemas.complaints(SCHEMA, good)).isEmpty();
        assertThat(good).contains(change.substring(0, bar));

        String bad = good.replace(change.substring(0, bar), change.substring(bar + 1));

        assertThat(Schemas.complaints(SCHEMA, bad)).isNotEmpty();
        assertThatThrownBy(() -> JsonTrace.read("x.json", bad))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("x\\.json, line \\d+: [^\n]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"thread\" : -1|\"thread\" : 7|x.json, line 62: steps/1/thread must be a whole number from -1 to 0, not 7",
                "\"time\" : 3|\"times\" : 3|x.json, line 59: steps/1/time must be a whole number from 2, but is missing",
                "\"time\" : 3|\"time\" : 1|x.json, line 61: steps/1/time must be a whole number from 2, not 1",
                "\"step\" : 2|\"step\" : 3|x.json, line 60: steps/1/step must be 2, not 3",
                "\"blocked\" : true|\"blocked\" : \"yes\"|x.json, line 55: steps/0/standings/0/blocked must be true or false, not \"yes\"",
                "\"steps\" : [|\"steps\" : {|x.json, line 42: this is no JSON: Unexpected character ('{' (code 123)): was expecting double-quote to start field name"
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, String message) {
        assertThatThrownBy(() -> JsonTrace.read("x.json", json(small()).replace(right, wrong)))
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "[]", "null", "{}", "{\"format\":\"gilcheck-trace\"}", "{\"a\":1,\"a\":1}", "{} {}"})
    void otherJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonTrace.read("x.json", text))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("x\\.json, line 1: [^\n]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100_000})
    void deepNestingIsRefused(int depth) {
        assertThatThrownBy(() -> JsonTrace.read("x.json", "[".repeat(depth))).isInstanceOf(UsageException.class);
    }

    private static String json(Exhibit exhibit) {
        return new String(new JsonTrace().write(exhibit), StandardCharsets.UTF_8);
    }

    private static Exhibit small() {
        Standing wants = new Standing(GilPhase.WANTS, false, 1, "running", new Place("acquire", 0, "lock gil"));
        Standing waits = new Standing(GilPhase.WANTS, true, -1, "", Place.NOWHERE);
        return new Exhibit(
                "a title",
                "a meaning",
                "somewhere",
                List.of("2 steps"),
                "",
                "",
                new Trace(
                        List.of(new Actor("T0", false, 0)),
                        "unit",
                        2,
                        List.of(new Variable("gil", "free")),
                        List.of(wants),
                        List.of(
                                new Step(1, 2, 0, "lock gil", List.of("grant"), List.of(), List.of(waits)),
                                new Step(
                                        2,
                                        3,
                                        Trace.NOBODY,
                                        "time passes: 1 unit",
                                        List.of(),
                                        List.of(new Change("a", "1", "2")),
                                        List.of(waits))),
                        1,
                        List.of()),
                null);
    }
}
