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
import java.util.regex.Pattern;
import org.gilcheck.properties.simulation.Profile;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {
    private static Outcome simulate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("simulate", "--quiet"));
        all.addAll(List.of(arguments));
        if (!all.contains("--for")) {
            all.addAll(List.of("--for", "100ms"));
        }
        if (!all.contains("--runs")) {
            all.addAll(List.of("--runs", "2"));
        }
        return Outcome.of(all.toArray(new String[0]));
    }

    @Test
    void theTextTellsLatenciesThreadsTheLockSafetyAndConstants() {
        Outcome text = simulate("cpython-3.2", "--os", "macos-2011");

        assertThat(text.code()).isEqualTo(ExitCode.OK);
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith("cpython-3.2 @ macos-2011, 1 cpu, 1 io(4), 4 cores: 2 runs of 100 ms, seed 1\n")
                .containsPattern("message, arrival to answer +\\d+ +[\\d.]+ ms \\([\\d.]+ ms to [\\d.]+ ms\\)")
                .containsPattern("T1 io\\(4,1\\) .* 9\\d\\.?\\d? % ")
                .containsPattern("some thread has it +99")
                .containsPattern("mutual-exclusion  holds\n")
                .containsPattern("context switch +1\\.3 us +B\\. Sigoure")
                .endsWith("  switch interval = 5 ms, system call = 300 us, 100 ticks at once\n");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() {
        String text = simulate("cpython-2-macos", "--for", "20ms").out();
        String json =
                simulate("cpython-2-macos", "--for", "20ms", "--format", "json").out();

        assertThat(simulate("cpython-2-macos", "--for", "20ms").out()).isEqualTo(text);
        assertThat(simulate("cpython-2-macos", "--for", "20ms", "--format", "json")
                        .out())
                .isEqualTo(json);
        assertThat(simulate("cpython-2-macos", "--for", "20ms", "--seed", "2").out())
                .isNotEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpython-3.2 | 1 cpu, 1 io(4)",
                "cpython-2-linux | 2 cpu",
                "ruby-1.9.2 | 1 put, 1 get",
                "no-gil | 2 cpu, 1 cpu in 1"
            })
    void jsonFitsItsSchema(String policy, String threads) {
        Outcome json = simulate(policy, "--threads", threads, "--format", "json");

        assertThat(Schemas.complaints("gilcheck-simulation-1.schema.json", json.out()))
                .isEmpty();
        assertThat(Schemas.complaints(
                        "gilcheck-simulation-1.schema.json", json.out().replaceFirst("\"seed\" : 1", "\"seed\" : -1")))
                .isNotEmpty();
    }

    @Test
    void textAndJsonTellTheSameNumbers() throws IOException {
        String text = simulate("cpython-3.2").out();
        JsonNode json = new ObjectMapper()
                .readTree(simulate("cpython-3.2", "--format", "json").out());
        JsonNode message = json.at("/latencies/message");
        JsonNode mean = message.get("mean");
        assertThat(text)
                .containsPattern("message, arrival to answer +"
                        + message.get("count").asLong() + " +"
                        + Pattern.quote(
                                time(mean, "mean") + " (" + time(mean, "low") + " to " + time(mean, "high") + ")")
                        + " +" + time(message, "p50") + " +" + time(message, "p90") + " +" + time(message, "p99") + " +"
                        + time(message, "max"));
    }

    private static String time(JsonNode of, String member) {
        return Times.text(of.get(member).asDouble());
    }

    @Test
    void aSingleRunHasNoInterval() {
        assertThat(simulate("cpython-3.2", "--runs", "1").out())
                .contains("(one run)")
                .doesNotContain("Infinity");
        assertThat(Schemas.complaints(
                        "gilcheck-simulation-1.schema.json",
                        simulate("cpython-3.2", "--runs", "1", "--format", "json")
                                .out()))
                .isEmpty();
    }

    @Test
    void whatIsWrongOnPurposeEndsWithOne() {
        Outcome noLock = simulate("no-gil", "--threads", "2 cpu");
        assertThat(noLock.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(noLock.out()).contains("mutual-exclusion  VIOLATED");
        Outcome fault = simulate("broken-unlocks-twice", "--threads", "2 cpu, 1 io");
        assertThat(fault.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(fault.out()).contains("lock-discipline   VIOLATED: unlock");
    }

    @Test
    void constantsCanBeSetAndAreTold() {
        Outcome set = simulate(
                "cpython-2-linux", "--set", "tick=20ns", "--set", "check interval=1000", "--set", "wake=0.5 us");

        assertThat(set.out())
                .containsPattern("tick +20 ns +set\n")
                .containsPattern("wake +500 ns +set\n")
                .contains("check interval = 1,000 ticks");
    }

    private static Path machine(Path folder, String... changed) throws IOException {
        List<String> lines = new ArrayList<>(List.of(changed));
        for (String name : Profile.standard().names()) {
            if (lines.stream().noneMatch(line -> line.startsWith(name + " ="))) {
                lines.add(name + " = " + Profile.standard().of(name, "linux") + " ns ; assumed");
            }
        }
        return Files.write(folder.resolve("mine.profile"), lines);
    }

    @Test
    void anotherMachineIsDescribedInAFile(@TempDir Path folder) throws IOException {
        Path machine = machine(folder, "tick = 10 ns ; measured here", "linux: time slice = 1 ms ; assumed");
        Path part = folder.resolve("part.json");
        Outcome text =
                simulate("cpython-2-linux", "--for", "10ms", "--machine", machine.toString(), "--set", "wake=1us");
        assertThat(text.out())
                .contains("constants of mine.profile")
                .containsPattern("tick +10 ns +measured here\n")
                .containsPattern("time slice +1 ms +assumed\n")
                .containsPattern("wake +1 us +set\n");
        Outcome saved = simulate(
                "cpython-2-linux",
                "--for",
                "10ms",
                "--machine",
                machine.toString(),
                "--trace",
                part.toString(),
                "--trace-steps",
                "20");
        Files.delete(machine);
        Outcome replayed =
                Outcome.of(saved.err().strip().replaceFirst("^gilcheck ", "").split(" "));
        assertThat(replayed.code()).isEqualTo(ExitCode.OK);
        assertThat(replayed.out()).contains("20 steps in ");
        assertThat(saved.err())
                .contains("tick%3D10")
                .contains("time+slice%3D1000000")
                .doesNotContain("wake%3D");
    }

    @Test
    void aMachineThatCannotBeReadIsToldInOneLine(@TempDir Path folder) throws IOException {
        assertThat(simulate("cpython-3.2", "--machine", folder.resolve("none").toString())
                        .complaint())
                .contains("--machine none: there is no such file");
        assertThat(simulate("cpython-3.2", "--machine", folder.toString()).complaint())
                .contains(": is no file");
        Path file = machine(folder, "tick = 10 ; measured here");
        assertThat(simulate("cpython-3.2", "--machine", file.toString()).complaint())
                .contains("mine.profile, line 1 \"10\": give a time such as");
        Files.write(file, new byte[] {'t', (byte) 0xff, '\n'});
        assertThat(simulate("cpython-3.2", "--machine", file.toString()).complaint())
                .contains("--machine mine.profile: is no text in UTF-8");
        Files.write(file, new byte[] {'t', 0, '\n'});
        assertThat(simulate("cpython-3.2", "--machine", file.toString()).complaint())
                .contains("--machine mine.profile: is no text");
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThat(simulate("cpython-3.2", "--machine", file.toString()).complaint())
                .contains("has more than 1 MiB");
        Files.writeString(file, "");
        assertThat(Outcome.of("claims", "--simulate", "--machine", file.toString())
                        .complaint())
                .contains("mine.profile does not tell tick, lock");
        assertThat(Outcome.of("claims", "--machine", file.toString()).complaint())
                .contains("--machine is for --simulate");
    }

    @Test
    void policiesOfUsersAreSimulatedToo(@TempDir Path folder) throws IOException {
        Outcome right = simulate(FlagGil.write(folder), "--threads", "2 cpu", "--for", "10ms");
        assertThat(right.code()).isEqualTo(ExitCode.OK);
        assertThat(right.out()).startsWith("flag-gil @ linux, 2 cpu").contains("mutual-exclusion  holds");
        Outcome wrong = simulate(FlagGil.write(folder, "set(locked);"), "--threads", "2 cpu", "--for", "10ms");
        assertThat(wrong.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(wrong.out()).contains("mutual-exclusion  VIOLATED");
    }

    @Test
    void aPartOfARunIsSavedDrawnAndReplayed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("part.json");
        Outcome saved = simulate(
                "cpython-3.2",
                "--trace",
                file.toString(),
                "--trace-steps",
                "150",
                "--out",
                folder.resolve("x").toString());
        assertThat(saved.err())
                .startsWith("gilcheck replay sim1/cpython-3.2/linux/4/")
                .hasLineCount(1);
        String json = Files.readString(file);
        assertThat(Schemas.complaints("gilcheck-trace-1.schema.json", json)).isEmpty();
        Exhibit exhibit = JsonTrace.read("part.json", json);
        assertThat(exhibit.trace().steps()).hasSize(150);
        assertThat(exhibit.token()).startsWith("sim1/");

        Outcome replayed = Outcome.of("replay", exhibit.token());
        assertThat(replayed.code()).isEqualTo(ExitCode.OK);
        assertThat(replayed.out()).contains("150 steps in ").contains("a message arrives");
        Outcome fromFile = Outcome.of("replay", file.toString());
        assertThat(fromFile.out()).isEqualTo(replayed.out());

        Path picture = folder.resolve("part.svg");
        assertThat(Outcome.of("render", file.toString(), "--out", picture.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        Path again = folder.resolve("again.svg");
        assertThat(Outcome.of("render", exhibit.token(), "--out", again.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(new String(Files.readAllBytes(again), StandardCharsets.UTF_8))
                .contains("<svg")
                .contains("T1 io(4,1)");

        String other = exhibit.token().substring(0, exhibit.token().length() - 1) + "x";
        assertThat(Outcome.of("replay", other).complaint()).contains("the states are others");
        assertThat(Outcome.of("replay", exhibit.token(), "--policy", "priority-gil")
                        .complaint())
                .contains("the states are others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "cpython-3.3 | cpython-3.2",
                "cpython-3.2;--threads;1 cup | Did you mean \"cpu\"",
                "cpython-3.2;--cores;0 | --cores \"0\": give a whole number from 1 to 64",
                "cpython-3.2;--os;linus | Did you mean \"linux\"?",
                "cpython-3.2;--for;0s | --for \"0s\": nothing can happen in no time",
                "cpython-3.2;--for;5 | --for \"5\": give a time such as",
                "cpython-3.2;--for;1000h | --for \"1000h\": give a time such as",
                "cpython-3.2;--seed;-1 | --seed \"-1\": give a whole number",
                "cpython-3.2;--runs;0 | --runs \"0\": give a whole number from 1 to 1000",
                "cpython-3.2;--format;yaml | Unknown format \"yaml\"",
                "cpython-3.2;--set;tock=3ns | Did you mean \"tick\"?",
                "cpython-3.2;--set;tick | --set \"tick\": give NAME=VALUE",
                "cpython-3.2;--set;tick=3 | --set tick \"3\": give a time such as",
                "cpython-3.2;--set;tick=0ns | tick",
                "cpython-3.2;--set;switch interval=2s | --set switch interval \"2s\": give a time such as",
                "cpython-2-linux;--set;check interval=0 | --set check interval \"0\": give a whole number from 1",
                "cpython-3.2;--set;least wake delay=300us | wake delay",
                "cpython-3.2;--set;mean wake delay=400us | wake delay",
                "cpython-3.2;--set;spin=0ns | spin",
                "cpython-3.2;--set;tick=2us | 100 ticks of 2 us at once are longer than 100 us",
                "cpython-3.2;--ticks-at-once;0 | --ticks-at-once \"0\": give a whole number",
                "cpython-3.2;--trace-from;1ms | --trace-from is of no use without --trace FILE",
                "cpython-3.2;--trace;x.nonsense | --out x.nonsense",
                "cpython-3.2;--trace;x.json;--trace-run;3 | --trace-run \"3\": give a whole number from 1 to 2"
            })
    void mistakesAreToldInOneLine(String arguments, String complaint) {
        assertThat(simulate(arguments.split(";", -1)).complaint()).contains(complaint);
    }

    @Test
    void publishedMeasurementsStandBesideSimulatedOnes() {
        Outcome text = Outcome.of("claims", "--simulate", "messages-priority", "--runs", "1", "--quiet");
        assertThat(text.code()).isEqualTo(ExitCode.OK);
        assertThat(text.out())
                .contains("messages-priority: A GIL with priorities")
                .contains("verdict    agrees, accepted is 0.9000 to 1.1000")
                .endsWith("1 experiment: 1 agrees, 0 MISS.\nAll are in the published order.\n");
        Outcome json = Outcome.of("claims", "--simulate", "messages-c", "--runs", "2", "--quiet", "--format", "json");
        assertThat(Schemas.complaints("gilcheck-experiments-1.schema.json", json.out()))
                .isEmpty();
        assertThat(Outcome.of("claims", "--simulate", "messages-3.3").complaint())
                .contains("messages-3.2");
        assertThat(Outcome.of("claims", "--seed", "3").complaint()).contains("--seed is for --simulate");
    }
}
