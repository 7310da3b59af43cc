package org.gilcheck.reports;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gilcheck.checker.Checkpoint;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Storage;
import org.gilcheck.checker.disk.BloomFilter;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.reports.results.EngineName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where states are put beside the memory. */
final class StorageOptions {
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);

    @Option(
            names = "--spill",
            paramLabel = "DIR",
            description = {
                "When the memory does not suffice for the states, go on with them in files in this folder,",
                "for safety properties; the files are deleted in the end."
            })
    private @Nullable String spill;

    @Option(
            names = "--lossy",
            paramLabel = "SIZE",
            description = {
                "Mark states in a table of this size, such as 512m, instead of storing them, for safety properties.",
                "Some may be missed; the report says how many are expected to be. What is violated is real."
            })
    private @Nullable String lossy;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description = "Leave what is known in this folder, which must be empty, now and then and when told to end.")
    private @Nullable String checkpoint;

    @Option(names = "--checkpoint-every", paramLabel = "TIME", description = "How often, such as 30s. Default: 5m")
    private @Nullable String every;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on from a checkpoint; everything else that is asked must be the same.")
    private @Nullable String resume;

    /** Refuses what does not go together. */
    void check(EngineName engine) {
        if (checkpoint != null && resume != null) {
            throw new UsageException(
                    "--checkpoint and --resume: give one of them. A check that goes on from a checkpoint"
                            + " leaves its own in the same folder");
        }
        if (every != null && checkpoint == null && resume == null) {
            throw new UsageException("--checkpoint-every " + every + ": give --checkpoint or --resume too");
        }
        if (lossy != null && (checkpoint != null || resume != null)) {
            throw new UsageException("--lossy " + lossy
                    + ": a lossy search leaves no checkpoints. Leave out --checkpoint" + " and --resume");
        }
        if (engine != EngineName.NATIVE && (lossy != null || spill != null || checkpoint != null || resume != null)) {
            throw new UsageException("--spill, --lossy, --checkpoint and --resume are for the engine native");
        }
    }

    /** Opens what is wanted. */
    Stored open(CheckPlan plan, Limits limits, List<Reduction> reductions, PrintWriter err) {
        Storage storage = Storage.MEMORY;
        if (spill != null) {
            storage = storage.withSpill(folder("--spill", spill));
        }
        if (lossy != null) {
            storage = storage.withLossyBytes(tableSize(lossy));
        }
        Duration pause = every == null ? USUAL_PAUSE : Amounts.time("--checkpoint-every", every);
        List<String> asked = new CheckedScenarios(plan, limits, reductions).lines();
        if (checkpoint != null) {
            Path folder = folder("--checkpoint", checkpoint);
            return new Stored(storage, Checkpoint.begin(folder, asked, pause), folder, err);
        }
        if (resume != null) {
            Path folder = folder("--resume", resume);
            return new Stored(storage, Checkpoint.resume(folder, asked, pause), folder, err);
        }
        return new Stored(storage, null, null, err);
    }

    private static long tableSize(String given) {
        long bytes = Amounts.bytes("--lossy", given);
        if (bytes > Math.min(BloomFilter.MOST_BYTES, Runtime.getRuntime().maxMemory() / 2)) {
            throw new UsageException(
                    "--lossy " + given + ": at most half of the heap, and 16g. Give the virtual machine"
                            + " more (java -Xmx8g -jar ...), or the table less");
        }
        return bytes;
    }

    private static Path folder(String option, String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException wrong) {
            throw new UsageException(option + " \"" + given + "\": is no name of a folder: " + wrong.getReason());
        }
    }
}
