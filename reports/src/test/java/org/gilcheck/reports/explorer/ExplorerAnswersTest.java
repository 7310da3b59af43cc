package org.gilcheck.reports.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.StepNotation;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Schedule;
import org.gilcheck.properties.sampling.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the explorer answers is what the scenario does. */
class ExplorerAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cpython-3.2; 2 cpu; TIMED; 2",
                "cpython-2-linux; 2 cpu, 1 io; UNTIMED; 1",
                "ruby-2.0; 2 cpu, 1 io; TIMED; 1",
                "ruby-1.9.2; 1 cpu, 1 io(4); TIMED; 2",
                "ocaml-4.09; 3 cpu; UNTIMED; 1",
                "no-gil; 2 cpu; TIMED; 4",
            })
    void theEnabledStepsAreTheSuccessorsAlongRandomWalks(String policy, String threads, Clock clock, int cores) {
        Job job = Scenes.job(policy, threads, clock, cores);
        try (ExplorerServer server = ExplorerServer.start(Opening.of(job), 0)) {
            Client client = new Client(server);
            Scenario scenario = job.scenario();
            for (int seed = 0; seed < 2; seed++) {
                compareAlongAWalk(client, scenario, new SplittableRandom(seed), 40);
            }
        }
    }

    private static void compareAlongAWalk(Client client, Scenario scenario, SplittableRandom random, int length) {
        int initials = client.about().get("initialStates").intValue();
        int initial = random.nextInt(initials);
        RunningScenario running = new Schedule(initial, List.of()).runIn(scenario);
        String steps = "";
        for (int taken = 0; taken < length; taken++) {
            JsonNode state = client.ask("state", Map.of("initial", initial, "steps", steps, "from", taken));
            List<String> expected = running.enabled().stream()
                    .map(step -> StepNotation.write(List.of(step.choice())))
                    .toList();
            assertThat(state.get("enabled").findValuesAsText("choice")).isEqualTo(expected);
            assertThat(texts(state.get("values"))).isEqualTo(scenario.variableValues(running.state(), 0));
            assertThat(state.get("time").longValue()).isEqualTo(running.timePassed());
            if (running.hasEnded()) {
                return;
            }
            int number = random.nextInt(expected.size());
            Step step = running.enabled().get(number);
            JsonNode choice = state.get("enabled").get(number);
            assertThat(choice.get("isOwn").booleanValue()).isEqualTo(step.move() == Label.Move.STEP);
            assertThat(texts(choice.get("events"))).isEqualTo(Scenario.events(step.label()));
            running.take(step);
            steps += choice.get("choice").textValue();
            comparePreview(state, choice, client.ask("state", Map.of("initial", initial, "steps", steps)));
        }
    }

    /** What a step was said to change is what is there once it has been taken, cores included. */
    private static void comparePreview(JsonNode before, JsonNode choice, JsonNode after) {
        for (int thread = 0; thread < after.get("threads").size(); thread++) {
            JsonNode moved = choice.get("threads").get(Integer.toString(thread));
            JsonNode promised = moved == null ? before.get("threads").get(thread) : moved;
            assertThat(after.get("threads").get(thread)).isEqualTo(promised);
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < after.get("values").size(); i++) {
            String old = before.get("values").get(i).textValue();
            String now = after.get("values").get(i).textValue();
            if (!old.equals(now)) {
                changed.add(old + " -> " + now);
            }
        }
        List<String> promised = new ArrayList<>();
        choice.get("changes")
                .forEach(change -> promised.add(change.get("before").textValue() + " -> "
                        + change.get("after").textValue()));
        assertThat(promised).isEqualTo(changed);
        JsonNode last = after.get("trace").get(after.get("trace").size() - 1);
        assertThat(last.get("choice")).isEqualTo(choice.get("choice"));
        assertThat(last.get("text")).isEqualTo(choice.get("text"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }

    @Test
    void onlyTheStepsThatThePageDoesNotKnowAreTold() {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0)) {
            Client client = new Client(server);
            JsonNode all = client.state("0100000");
            JsonNode last = client.ask("state", Map.of("steps", "0100000", "from", 5));

            assertThat(all.get("trace")).hasSize(7);
            assertThat(last.get("trace")).hasSize(2);
            assertThat(last.get("trace").get(0)).isEqualTo(all.get("trace").get(5));
            assertThat(last.get("enabled")).isEqualTo(all.get("enabled"));
        }
    }

    @Test
    void tokensReplayAndSaySoMuchAsTheRun() {
        Job job = Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2);
        try (ExplorerServer server = ExplorerServer.start(Opening.of(job), 0)) {
            Client client = new Client(server);
            String steps = client.ask(
                            "until",
                            Map.of(
                                    "steps",
                                    "",
                                    "goal",
                                    Map.of("kind", "steps"),
                                    "scheduler",
                                    Map.of("kind", "random", "seed", 7),
                                    "limit",
                                    60))
                    .get("steps")
                    .textValue();

            for (String property : List.of("mutual-exclusion", "starvation", "yield-switches", "wait")) {
                JsonNode answer = client.ask("token", Map.of("steps", steps, "property", property));
                ReplayToken token = ReplayToken.parse(answer.get("token").textValue());
                assertThat(token.steps()).isEqualTo(steps);
                assertThat(token.property()).isEqualTo(property);
                assertThat(Judgement.of(token.witness(token.job(job.policy()))).text())
                        .contains("the run of 60 steps");
                assertThat(answer.get("command").textValue()).isEqualTo("gilcheck replay " + token.text());
            }
        }
    }

    @Test
    void theExplorerBeginsAtTheEndOfAReplayedRun() {
        Job job = Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2);
        String token;
        try (ExplorerServer server = ExplorerServer.start(Opening.of(job), 0)) {
            token = new Client(server)
                    .ask("token", Map.of("steps", "0100", "property", "deadlock"))
                    .get("token")
                    .textValue();
        }
        ReplayToken parsed = ReplayToken.parse(token);
        try (ExplorerServer server = ExplorerServer.start(Opening.of(parsed.job(job.policy()), parsed), 0)) {
            JsonNode about = new Client(server).about();

            assertThat(about.get("steps").textValue()).isEqualTo("0100");
            assertThat(about.get("property").textValue()).isEqualTo("deadlock");
        }
    }

    @Test
    void clientsAtOnceDoNotDisturbEachOther() throws Exception {
        try (ExplorerServer server =
                ExplorerServer.start(Opening.of(Scenes.job("ruby-2.0", "2 cpu, 1 io", Clock.TIMED, 1)), 0)) {
            List<String> walks = new ArrayList<>();
            List<JsonNode> alone = new ArrayList<>();
            for (int seed = 0; seed < 4; seed++) {
                walks.add(walk(new Client(server), seed));
                alone.add(new Client(server).state(walks.get(seed)));
            }
            ExecutorService many = Executors.newFixedThreadPool(4);
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int which = i;
                clients.add(() -> {
                    Client client = new Client(server);
                    for (int time = 0; time < 25; time++) {
                        assertThat(client.state(walks.get(which))).isEqualTo(alone.get(which));
                    }
                    return null;
                });
            }
            for (Future<Void> each : many.invokeAll(clients)) {
                each.get();
            }
            many.shutdown();
        }
    }

    private static String walk(Client client, int seed) {
        return client.ask(
                        "until",
                        Map.of(
                                "goal", Map.of("kind", "steps"),
                                "scheduler", Map.of("kind", "random", "seed", seed),
                                "limit", 80))
                .get("steps")
                .textValue();
    }
}
