package org.gilcheck.reports.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.junit.jupiter.api.Test;

/** The explorer lets scenarios run by themselves, and finds violations. */
class ExplorerRunsTest {

    private static JsonNode until(
            Client client, String steps, Map<String, ?> goal, Map<String, ?> scheduler, int limit) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("steps", steps);
        query.put("goal", goal);
        query.put("scheduler", scheduler);
        query.put("limit", limit);
        return client.ask("until", query);
    }

    private static JsonNode last(JsonNode state) {
        return state.get("trace").get(state.get("trace").size() - 1);
    }

    @Test
    void itRunsUntilAThreadIsGrantedTheGil() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            Map<String, ?> grantOfT1 = Map.of("kind", "event", "event", "grant", "thread", 1);

            JsonNode random = until(client, "", grantOfT1, Map.of("kind", "random", "seed", 3), 1000);
            JsonNode alone = until(client, "", grantOfT1, Map.of("kind", "only", "thread", 1), 1000);
            JsonNode tooFew = until(client, "", grantOfT1, Map.of("kind", "first"), 3);

            for (JsonNode result : new JsonNode[] {random, alone}) {
                assertThat(result.get("reached").booleanValue()).isTrue();
                JsonNode step = last(client.state(result.get("steps").textValue()));
                assertThat(step.get("thread").intValue()).isEqualTo(1);
                assertThat(step.get("events").toString()).contains("grant");
            }
            assertThat(alone.get("steps").textValue()).matches("1+");
            assertThat(tooFew.get("reached").booleanValue()).isFalse();
            assertThat(tooFew.get("taken").intValue()).isEqualTo(3);
            assertThat(tooFew.get("sentence").textValue())
                    .isEqualTo("Not reached within the limit of 3 steps. Took 3 steps.");
        }
    }

    @Test
    void itRunsUntilAVariableChangesAndUntilAThreadGetsSomewhere() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            Map<String, ?> first = Map.of("kind", "first");

            JsonNode asked = until(
                    client,
                    "",
                    Map.of("kind", "variable", "variable", "gil_drop_request", "value", "true"),
                    first,
                    1000);
            JsonNode inRelease =
                    until(client, "", Map.of("kind", "place", "routine", "release", "thread", -1), first, 1000);
            JsonNode atPoint = until(
                    client, "", Map.of("kind", "place", "routine", "checkpoint", "point", 2, "thread", 0), first, 1000);

            assertThat(last(client.state(asked.get("steps").textValue()))
                            .get("changes")
                            .toString())
                    .contains("{\"variable\":\"gil_drop_request\",\"before\":\"false\",\"after\":\"true\"}");
            assertThat(client.state(inRelease.get("steps").textValue())
                            .get("threads")
                            .findValuesAsText("routine"))
                    .anySatisfy(routine -> assertThat(routine.split("/")).contains("release"));
            JsonNode there = client.state(atPoint.get("steps").textValue())
                    .get("threads")
                    .get(0);
            assertThat(there.get("routine").textValue()).startsWith("checkpoint");
            assertThat(there.get("point").intValue()).isEqualTo(2);
        }
    }

    @Test
    void whatIsTrueAlreadyMustComeTrueAgain() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            Map<String, ?> free = Map.of("kind", "variable", "variable", "gil_mutex", "value", "free");
            assertThat(client.state("").get("values").get(3).textValue()).isEqualTo("free");

            JsonNode result = until(client, "", free, Map.of("kind", "first"), 1000);

            JsonNode state = client.state(result.get("steps").textValue());
            assertThat(result.get("reached").booleanValue()).isTrue();
            assertThat(state.get("values").get(3).textValue()).isEqualTo("free");
            assertThat(last(state).get("changes").toString()).contains("\"variable\":\"gil_mutex\"", "\"free\"}");
        }
    }

    @Test
    void itRunsToTheNextChoiceAndSaysWhenItIsThere() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            Map<String, ?> choice = Map.of("kind", "choice");
            String steps = "0";
            while (client.state(steps).get("enabled").size() != 1) {
                steps += client.state(steps).get("enabled").get(0).get("choice").textValue();
            }

            JsonNode result = until(client, steps, choice, Map.of(), 1000);
            JsonNode again = until(client, result.get("steps").textValue(), choice, Map.of(), 1000);

            JsonNode there = client.state(result.get("steps").textValue());
            assertThat(result.get("reached").booleanValue()).isTrue();
            assertThat(result.get("taken").intValue()).isPositive();
            assertThat(there.get("enabled").size()).isGreaterThan(1);
            int known = client.state(steps).get("length").intValue();
            StringBuilder part = new StringBuilder(steps);
            for (JsonNode step : client.ask("state", Map.of("steps", there.get("steps"), "from", known))
                    .get("trace")) {
                assertThat(client.state(part.toString()).get("enabled")).hasSize(1);
                part.append(step.get("choice").textValue());
            }
            assertThat(again.get("taken").intValue()).isZero();
            assertThat(again.get("sentence").textValue()).contains("There is a choice here already");
        }
    }

    @Test
    void itSaysWhereARunEnds() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("broken-locks-inverted", "2 cpu", Clock.UNTIMED, 1)), 0)) {
            Client client = new Client(server);
            JsonNode found = search(client, "deadlock", 1_000_000);
            String steps = found.get("runs").get(0).get("steps").textValue();

            JsonNode result = until(client, steps, Map.of("kind", "steps"), Map.of("kind", "first"), 10);

            assertThat(result.get("reached").booleanValue()).isFalse();
            assertThat(result.get("sentence").textValue()).contains("nothing more can happen");
        }
    }

    private static JsonNode search(Client client, String property, long states) {
        int number = client.ask("search", Map.of("property", property, "states", states, "seconds", 20))
                .get("search")
                .intValue();
        JsonNode answer = client.ask("progress", Map.of("search", number));
        while (answer.get("state").textValue().equals("running")) {
            pause();
            answer = client.ask("progress", Map.of("search", number));
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aViolationIsFoundAndReplays() {
        Job job = Scenes.job("cpython-2-linux", "2 cpu", Clock.UNTIMED, 1);
        try (ExplorerServer server = ExplorerServer.start(Opening.of(job), 0)) {
            Client client = new Client(server);
            for (String property : new String[] {"yield-switches", "starvation"}) {
                JsonNode found = search(client, property, 1_000_000);
                JsonNode run = found.get("runs").get(0);
                String steps = run.get("steps").textValue();
                JsonNode state = client.state(steps);
                String token = client.ask("token", Map.of("steps", steps, "property", property))
                        .get("token")
                        .textValue();

                assertThat(found.get("state").textValue()).isEqualTo("found");
                assertThat(found.get("sentence").textValue()).contains(property + " is violated");
                assertThat(state.get("length")).isEqualTo(run.get("length"));
                assertThat(state.get("loopStart").intValue()
                                < state.get("length").intValue())
                        .isEqualTo(steps.contains("L"));
                ReplayToken parsed = ReplayToken.parse(token);
                assertThat(Judgement.of(parsed.witness(parsed.job(job.policy())))
                                .isViolation())
                        .isTrue();
            }
        }
    }

    @Test
    void whatHoldsIsSaidToHoldInAllStates() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            JsonNode answer = search(new Client(server), "deadlock", 1_000_000);

            assertThat(answer.get("state").textValue()).isEqualTo("holds");
            assertThat(answer.get("sentence").textValue()).matches("deadlock holds, in all [0-9,]+ states\\.");
        }
    }

    @Test
    void theWorstNumberComesWithItsRun() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "1 cpu, 1 io", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            JsonNode answer = search(client, "io-latency", 1_000_000);

            assertThat(answer.get("state").textValue()).isEqualTo("found");
            assertThat(answer.get("runs")).hasSize(2);
            for (JsonNode run : answer.get("runs")) {
                assertThat(run.get("title").textValue()).matches("io-latency per (call|message) is [0-9]+ units");
                assertThat(client.state(run.get("steps").textValue()).get("length"))
                        .isEqualTo(run.get("length"));
            }
        }
    }

    @Test
    void randomWalksAreDrawnWhereNotAllStatesCanBeSeen() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-2-linux", "2 cpu", Clock.UNTIMED, 1)), 0)) {
            Client client = new Client(server);
            JsonNode found = search(client, "starvation", 5);

            assertThat(found.get("sentence").textValue()).contains("Not all states could be seen (limit of 5 states)");
            assertThat(found.get("state").textValue()).isEqualTo("found");
            assertThat(client.state(found.get("runs").get(0).get("steps").textValue())
                            .get("length")
                            .intValue())
                    .isPositive();
        }
    }

    @Test
    void aSearchCanBeStopped() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("ruby-2.0", "2 cpu, 1 io", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            int number = client.ask("search", Map.of("property", "deadlock", "states", 800_000_000, "seconds", 600))
                    .get("search")
                    .intValue();
            client.ask("stop", Map.of("search", number));

            JsonNode answer = client.ask("progress", Map.of("search", number));
            while (answer.get("state").textValue().equals("running")) {
                pause();
                answer = client.ask("progress", Map.of("search", number));
            }

            assertThat(answer.get("state").textValue()).isEqualTo("not-found");
            assertThat(answer.get("sentence").textValue()).startsWith("Stopped after ");
        }
    }
}
