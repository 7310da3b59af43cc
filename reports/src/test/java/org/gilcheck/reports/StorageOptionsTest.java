package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says about files for states, and that it says the same with and without them. */
class StorageOptionsTest {
    private static final List<String> CHECK = List.of(
            "check",
            "cpython-3.2",
            "--threads",
            "2 cpu",
            "--clock",
            "untimed",
            "--property",
            "mutual-exclusion,deadlock");

    @TempDir
    private Path folder;

    private static Outcome check(String... more) {
        List<String> arguments = new ArrayList<>(CHECK);
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private static void refuses(String message, String... more) {
        Outcome outcome = check(more);
        assertThat(outcome.err()).contains(message);
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void saysTheSameOnDisk() {
        Outcome outcome = check("--max-memory", "1k", "--spill", folder.toString());
        assertThat(outcome.out()).isEqualTo(check().out());
        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(folder).isEmptyDirectory();
    }

    /** Equal threads are taken for each other, and what is found is told of the scenario itself. */
    @Test
    void findsTheSameViolationsOnDisk() {
        for (String reduction : List.of("none", "local-tests,symmetry")) {
            List<String> broken =
                    new ArrayList<>(List.of("check", "broken-double-checked", "broken-release-yield-acquire"));
            broken.addAll(List.of("--threads", "3 cpu", "--clock", "untimed", "--quiet", "--reduce", reduction));
            broken.addAll(List.of("--property", "mutual-exclusion,lock-discipline,deadlock,yield-switches"));
            Outcome inMemory = Outcome.of(broken.toArray(String[]::new));
            broken.addAll(List.of("--max-memory", "1k", "--spill", folder.toString()));
            Outcome onDisk = Outcome.of(broken.toArray(String[]::new));
            assertThat(onDisk.out()).isEqualTo(inMemory.out()).contains("VIOLATED");
        }
    }

    @Test
    void saysTheSameWhenItGoesOn() {
        String place = folder.resolve("place").toString();
        String all = "--property=mutual-exclusion,deadlock,starvation,bypass";
        Outcome begun = check(all, "--checkpoint", place, "--checkpoint-every", "1ms");
        Outcome resumed = check(all, "--resume", place);
        assertThat(begun.out()).isEqualTo(check(all).out());
        assertThat(resumed.out()).isEqualTo(begun.out());
        assertThat(resumed.code()).isEqualTo(begun.code());
    }

    @Test
    void refusesFoldersOfNoUse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        refuses("there is a file of that name", "--max-memory", "1k", "--spill", file.toString());
        refuses("there is a file of that name", "--checkpoint", file.toString());
        refuses(folder + " is not empty", "--checkpoint", folder.toString());
        refuses("there is no checkpoint in " + folder, "--resume", folder.toString());
    }

    @Test
    void refusesTheCheckpointOfAnotherCheck() {
        String place = folder.resolve("place").toString();
        check("--checkpoint", place);
        refuses("is of another check: there it is nothing, here \"cpython", "--resume", place, "--threads", "3 cpu");
        refuses("is of another check: there it is \"reductions: local-tests", "--resume", place, "--reduce", "none");
        refuses("is of another check", "--resume", place, "--scale", "switch interval=7");
        refuses("is of another check", "--resume", place, "--max-states", "100");
    }

    @Test
    void tellsThatACheckpointIsDamaged() throws IOException {
        Path place = folder.resolve("place");
        check("--checkpoint", place.toString());
        Path head;
        try (var files = Files.walk(place)) {
            head = files.filter(each -> each.endsWith("head")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(head);
        bytes[bytes.length - 20] ^= 1;
        Files.write(head, bytes);
        refuses(head + ": is not what was written there", "--resume", place.toString());
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        refuses("--checkpoint and --resume: give one", "--checkpoint", "a", "--resume", "b");
        refuses("give --checkpoint or --resume too", "--checkpoint-every", "5m");
        refuses("a lossy search leaves no checkpoints", "--lossy", "1m", "--checkpoint", "a");
        refuses("are for the engine native", "--engine", "jpf", "--spill", "a");
        refuses("--lossy \"much\": give a size", "--lossy", "much");
        refuses("at most half of the heap", "--lossy", "100t");
        refuses(
                "--checkpoint-every \"often\": give a time",
                "--checkpoint",
                folder.resolve("a") + "",
                "--checkpoint-every",
                "often");
    }

    @Test
    void neverSaysThatALossySearchIsComplete() {
        Outcome outcome = check("--lossy", "1m", "--property=mutual-exclusion,starvation");
        assertThat(outcome.out())
                .contains("lossy 1/1", "states, ", " are expected to have been taken for known")
                .doesNotContain("linux  holds");
        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(check("--lossy", "1m", "--format", "json").out()).contains("\"scope\" : \"lossy\"");
        assertThat(check("--lossy", "1m", "--property=starvation", "--format", "json")
                        .out())
                .contains("not asked: a lossy search keeps no graph");
    }

    @Test
    void findsARealViolationInALossySearch() {
        String[] broken = {"check", "broken-double-checked", "--threads", "2 cpu", "--clock", "untimed"};
        List<String> lossy = new ArrayList<>(List.of(broken));
        lossy.addAll(List.of("--lossy", "1m", "--property", "mutual-exclusion", "--quiet"));
        Outcome outcome = Outcome.of(lossy.toArray(String[]::new));
        assertThat(outcome.out()).contains("VIOLATED 1/1");
        assertThat(outcome.code()).isEqualTo(ExitCode.VIOLATED);
    }
}
