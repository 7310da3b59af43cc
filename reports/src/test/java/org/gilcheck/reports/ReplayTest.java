package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever check has found can be shown again, from the token as from the file. */
class ReplayTest {
    /** All that can be violated but for core-scaling, whose counterexamples are no runs. */
    private static final String YES_OR_NO =
            "mutual-exclusion,lock-discipline,deadlock,lost-wakeup,livelock,starvation,yield-switches";

    private static final String CHANGED =
            "gilcheck: flag-gil has changed since the run was recorded; its steps are tried all the same";

    @TempDir
    private Path folder;

    @Test
    void violationsOfAllPoliciesReplay() throws IOException {
        violationsReplay("--threads", "1 cpu, 1 io", "--cores", "2", "--format", "json", "--property", YES_OR_NO);
    }

    @Tag("long")
    @Test
    void everyViolationReplays() throws IOException {
        violationsReplay("--threads", "2 cpu", "--threads", "1 cpu, 1 io", "--cores", "1,2", "--format", "json");
    }

    private static void violationsReplay(String... check) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (JsonNode verdict : verdicts(check)) {
            if (verdict.get("answer").asText().equals("violated")) {
                tokens.add(verdict.get("token").asText());
            }
        }

        assertThat(tokens).hasSizeGreaterThan(20).doesNotHaveDuplicates().allSatisfy(token -> {
            Outcome replay = Outcome.of("replay", token);
            assertThat(replay.code()).isEqualTo(1);
            assertThat(replay.out()).startsWith("[1] ").endsWith("\n  gilcheck replay " + token + "\n");
            assertThat(replay.err()).isEmpty();
        });
    }

    @Test
    void aTokenMayNotAskWhatMakesNoSense() {
        String token = Outcome.check(
                        "cpython-2-linux", "--threads", "2 cpu", "--clock", "untimed", "--property", "starvation")
                .out()
                .lines()
                .filter(line -> line.startsWith("  gilcheck replay "))
                .findFirst()
                .orElseThrow()
                .substring("  gilcheck replay ".length());

        assertThat(Outcome.of("replay", token.replace("/starvation/", "/wait/")).complaint())
                .isEqualTo(
                        "gilcheck: the token asks for wait where that makes no sense: there is no time under the untimed clock");
        assertThat(Outcome.of("replay", token.replace("/starvation/", "/core-scaling/"))
                        .complaint())
                .contains("it compares timed scenarios");
    }

    @Test
    void everyBoundIsReachedAgain() throws IOException {
        int bounds = 0;
        for (JsonNode verdict : verdicts(
                "cpython-2-linux", "strict-fifo", "--threads", "1 cpu, 1 io", "--cores", "1,2", "--format", "json")) {
            for (JsonNode bound : verdict.path("bounds")) {
                String aspect = bound.get("aspect").asText();
                Outcome replay = Outcome.of("replay", bound.get("token").asText());

                assertThat(replay.code()).isZero();
                assertThat(replay.err()).isEmpty();
                assertThat(replay.out().lines().findFirst().orElseThrow() + ",")
                        .contains(" " + verdict.get("property").asText() + (aspect.isEmpty() ? "" : " " + aspect)
                                + " is " + bound.get("value").asText() + ",");
                bounds++;
            }
        }
        assertThat(bounds).isGreaterThan(40);
    }

    @Test
    void theLocksThatWereAssumedAreAssumedAgain() {
        String[] check = {
            "cpython-3.2",
            "--threads",
            "1 cpu, 1 io",
            "--clock",
            "untimed",
            "--property",
            "starvation",
            "--fairness",
            "strong,fifo"
        };
        List<String> tokens = Outcome.check(check)
                .out()
                .lines()
                .filter(line -> line.startsWith("  gilcheck replay "))
                .map(line -> line.substring("  gilcheck replay ".length()))
                .toList();

        assertThat(tokens).hasSize(2);
        assertThat(tokens.get(0)).startsWith("gil1/cpython-3.2/linux.strong/");
        assertThat(tokens.get(1)).startsWith("gil1/cpython-3.2/linux.fifo/");
        assertThat(Outcome.of("replay", tokens.get(0)))
                .returns(1, Outcome::code)
                .extracting(Outcome::out)
                .asString()
                .startsWith("[1] cpython-3.2 @ linux, strong locks violates starvation ")
                .contains(", assuming weak fairness and strong locks\n");
        assertThat(Outcome.of("replay", tokens.get(1)))
                .returns(1, Outcome::code)
                .extracting(Outcome::out)
                .asString()
                .startsWith("[1] cpython-3.2 @ linux, fifo locks violates starvation ")
                .contains(", assuming weak fairness\n");
    }

    @Test
    void aLoopThatIsFairOnlyWithoutStrongLocksIsNoneWithThem() {
        String steps = "/untimed/1/2+cpu/-/starvation/9ec49714/0/1L1111111111";

        assertThat(Outcome.of("replay", "gil1/cpython-2-linux/linux" + steps).code())
                .isEqualTo(1);
        assertThat(Outcome.of("replay", "gil1/cpython-2-linux/linux.strong" + steps))
                .returns(0, Outcome::code)
                .extracting(Outcome::out)
                .asString()
                .startsWith(
                        "cpython-2-linux @ linux, strong locks, 2 cpu, untimed: the run of 11 steps, the last 10 for"
                                + " ever, does not violate starvation\n");
    }

    @Test
    void aLoopThatDoesNotCloseIsTold() {
        assertThat(Outcome.of(
                                "replay",
                                "gil1/cpython-2-linux/linux/untimed/1/2+cpu/-/starvation/9ec49714/0/1L111111111")
                        .complaint())
                .isEqualTo(
                        "gilcheck: the run cannot be replayed: its loop, which begins at step 2, does not lead back to"
                                + " where it begins. Was it recorded with another version of the policy or of gilcheck?");
    }

    @Test
    void aFileReplaysAsItsTokenDoes() throws IOException {
        Outcome.check(
                "cpython-2-linux",
                "broken-locks-inverted",
                "--threads=2 cpu",
                "--cores=1",
                "--property=" + YES_OR_NO,
                "--out=" + folder);

        for (int number = 1; number <= 6; number++) {
            Path json = folder.resolve("counterexample-" + number + ".json");
            Path text = folder.resolve("counterexample-" + number + ".txt");
            String token = new ObjectMapper()
                    .readTree(Files.readString(json))
                    .get("token")
                    .asText();
            Outcome replay = Outcome.of("replay", token);

            assertThat(Outcome.of("replay", json.toString())).isEqualTo(replay);
            assertThat(Outcome.of("replay", text.toString())).isEqualTo(replay);
            assertThat(text).hasContent(replay.out().replaceFirst("^\\[1] ", ""));
        }
        assertThat(folder.resolve("counterexample-7.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "gil2/strict-fifo",
                "{",
                "{}",
                "[]",
                "null",
                "{\"token\": \"\"}",
                "{\"token\": {}}",
                "\u0000"
            })
    void aFileWithoutATokenIsTold(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("no-token.json"), content);

        assertThat(Outcome.of("replay", file.toString()).complaint())
                .isEqualTo(
                        "gilcheck: " + file + " contains no replay token. Give a counterexample file of 'check --out'");
    }

    @Test
    void aFileOfGarbageIsTold() throws IOException {
        byte[] garbage = new byte[5000];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (i * i * 31 + i / 7);
        }
        Path file = Files.write(folder.resolve("garbage"), garbage);

        assertThat(Outcome.of("replay", file.toString()).complaint()).contains("contains no replay token");
    }

    @Test
    void aFileThatIsCutOffIsTold() throws IOException {
        Outcome.check("broken-double-checked", "--threads", "2 cpu", "--clock", "untimed", "--out", folder.toString());
        Path file = folder.resolve("counterexample-1.json");
        String whole = Files.readString(file);

        for (int length = 0; length < whole.length() - 2; length += 131) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(Outcome.of("replay", file.toString()).complaint()).contains("replay token");
        }
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(Outcome.of("replay", "no-such-file").complaint())
                .isEqualTo("gilcheck: \"no-such-file\" is neither a replay token (gil1/...) nor a file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(Outcome.of("replay", folder.toString()).complaint())
                .isEqualTo("gilcheck: " + folder + " is not a file that 'check --out' has written");
    }

    @Test
    void aPathThatCannotBeOneIsTold() {
        assertThat(Outcome.of("replay", "a\u0000b").complaint())
                .isEqualTo("gilcheck: the argument is neither a replay token (gil1/...) nor a file");
    }

    @Test
    void aPolicyThatHasChangedIsToldAndItsStepsAreTried() throws IOException {
        String token = tokenOf(FlagGil.write(folder));
        FlagGil.write(folder, FlagGil.HONEST_ACQUIRE.replace("set(locked);", "set(locked, locked.not());"));

        Outcome replay = Outcome.of("replay", token);

        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.err().strip()).isEqualTo(CHANGED);
        assertThat(replay.out()).contains("locked = !locked", "violates yield-switches");
    }

    @Test
    void stepsThatAreNoLongerPossibleAreTold() throws IOException {
        String token = tokenOf(FlagGil.write(folder));
        FlagGil.write(folder, "lock(mutex); await(released, mutex); set(locked); unlock(mutex);");

        Outcome replay = Outcome.of("replay", token);

        assertThat(replay.code()).isEqualTo(2);
        assertThat(replay.out()).isEmpty();
        assertThat(replay.err().lines())
                .containsExactly(
                        CHANGED,
                        "gilcheck: the run cannot be replayed: its step 3 is not possible here."
                                + " Was it recorded with another version of the policy or of gilcheck?");
    }

    @Test
    void aPolicyThatOnlyLooksDifferentHasNotChanged() throws IOException {
        String token = tokenOf(FlagGil.write(folder));
        FlagGil.write(folder, "// a comment\n\n" + FlagGil.HONEST_ACQUIRE);

        assertThat(Outcome.of("replay", token)).returns(1, Outcome::code).returns("", Outcome::err);
    }

    @Test
    void anotherPolicyCanBeTried() throws IOException {
        String token = tokenOf(FlagGil.write(folder));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        Outcome replay = Outcome.of("replay", token, "--policy", FlagGil.write(elsewhere));

        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.err()).isEmpty();
    }

    @Test
    void aScaleOfANameThatNothingHasIsTold() throws IOException {
        String token = tokenOf(FlagGil.write(folder)).replace("/-/", "/no+such+name%3D3/");

        assertThat(Outcome.of("replay", token).complaint()).contains("\"no such name\"");
    }

    private static List<JsonNode> verdicts(String... check) throws IOException {
        List<JsonNode> verdicts = new ArrayList<>();
        for (JsonNode scenario :
                new ObjectMapper().readTree(Outcome.check(check).out()).get("scenarios")) {
            scenario.get("verdicts").forEach(verdicts::add);
        }
        return verdicts;
    }

    private static String tokenOf(String file) throws IOException {
        Outcome check = Outcome.check(file, "--threads", "2 cpu", "--clock", "untimed", "--format", "json");
        return new ObjectMapper()
                .readTree(check.out())
                .at("/counterexamples/0/token")
                .asText();
    }
}
