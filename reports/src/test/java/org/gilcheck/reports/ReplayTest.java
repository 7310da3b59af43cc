package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever check has found can be shown again, from the token as from the file. */
class ReplayTest {
    private static final String[] CATALOGUE = {
        "--threads", "2 cpu", "--threads", "1 cpu, 1 io", "--cores", "1,2", "--format", "json"
    };

    private static final String CHANGED =
            "gilcheck: flag-gil has changed since the run was recorded; its steps are tried all the same";

    @TempDir
    private Path folder;

    @Test
    void everyViolationReplays() throws IOException {
        Outcome check = Outcome.check(CATALOGUE);
        List<String> tokens = new ArrayList<>();
        for (JsonNode scenario : new ObjectMapper().readTree(check.out()).get("scenarios")) {
            for (JsonNode verdict : scenario.get("verdicts")) {
                if (verdict.get("answer").asText().equals("violated")) {
                    tokens.add(verdict.get("token").asText());
                }
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
    void aFileReplaysAsItsTokenDoes() throws IOException {
        Outcome.check("cpython-2-linux", "broken-locks-inverted", "--threads=2 cpu", "--cores=1", "--out=" + folder);

        for (int number = 1; number <= 3; number++) {
            Path json = folder.resolve("counterexample-" + number + ".json");
            Path text = folder.resolve("counterexample-" + number + ".txt");
            String token = new ObjectMapper()
                    .readTree(Files.readString(json))
                    .get("token")
                    .asText();
            Outcome replay = Outcome.of("replay", token);

            assertThat(Outcome.of("replay", json.toString())).isEqualTo(replay);
            assertThat(Outcome.of("replay", text.toString())).isEqualTo(replay);
            assertThat(text).hasContent(replay.out().replaceFirst("^\\[1]", "[" + number + "]"));
        }
        assertThat(folder.resolve("counterexample-4.json")).doesNotExist();
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
            assertThat(Outcome.of("replay", file.toString()).complaint()).contains("contains no replay token");
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

    private static String tokenOf(String file) throws IOException {
        Outcome check = Outcome.check(file, "--threads", "2 cpu", "--clock", "untimed", "--format", "json");
        return new ObjectMapper()
                .readTree(check.out())
                .at("/counterexamples/0/token")
                .asText();
    }
}
