package org.gilcheck.properties.spin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.LastLines;
import org.gilcheck.checker.processes.Subprocess;
import org.gilcheck.checker.processes.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** Spin and a C compiler, as they are installed. May be used by several threads. */
public final class Spin {
    private static final String MODEL = "model.pml";
    private static final String PROGRAM = "pan";

    /** Its own optimisations off: every statement is a transition, every value is kept. */
    private static final List<String> AS_WRITTEN = List.of("-a", "-o1", "-o2", "-o3");

    private final Path spin;
    private final Path compiler;

    private Spin(Path spin, Path compiler) {
        this.spin = spin;
        this.compiler = compiler;
    }

    /**
     * Looks for them on the PATH.
     *
     * @throws SpinNotFoundException if one of them is not there; the message says what to do
     */
    public static Spin find() throws SpinNotFoundException {
        String path = System.getenv("PATH");
        return find(path == null ? "" : path);
    }

    static Spin find(String path) throws SpinNotFoundException {
        return new Spin(onPath(path, "spin"), onPath(path, "gcc"));
    }

    private static Path onPath(String path, String program) throws SpinNotFoundException {
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path candidate = candidate(folder, program);
            if (candidate != null && Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw new SpinNotFoundException(program);
    }

    private static @Nullable Path candidate(String folder, String program) {
        try {
            return folder.isEmpty() ? null : Path.of(folder, program).toAbsolutePath();
        } catch (InvalidPathException noFolder) {
            return null;
        }
    }

    /** The C compiler. */
    public Path compiler() {
        return compiler;
    }

    /**
     * Makes the program that explores a model.
     *
     * @param promela the model
     * @param options for the C compiler, such as {@code -DSAFETY}
     * @param limit the longest time for each of the two steps
     * @throws SpinFailure if Spin or the compiler refuses it, or it takes too long
     * @throws InterruptedException if this thread is interrupted; nothing is left behind then
     */
    public Verifier verifier(String promela, List<String> options, Duration limit)
            throws SpinFailure, InterruptedException {
        TemporaryFolder folder = null;
        boolean done = false;
        try {
            folder = TemporaryFolder.create("gilcheck-spin");
            Files.writeString(folder.path().resolve(MODEL), promela);
            List<String> translate = new ArrayList<>(List.of(spin.toString()));
            translate.addAll(AS_WRITTEN);
            translate.add(MODEL);
            run(folder, translate, limit, "pan.c");
            List<String> compile = new ArrayList<>(List.of(compiler.toString(), "-w", "-o", PROGRAM));
            compile.addAll(options);
            compile.add("pan.c");
            run(folder, compile, limit, PROGRAM);
            done = true;
            return new Verifier(folder, folder.path().resolve(PROGRAM));
        } catch (IOException e) {
            throw new SpinFailure("Spin could not be started: " + e.getMessage());
        } finally {
            if (folder != null && !done) {
                folder.close();
            }
        }
    }

    private static void run(TemporaryFolder folder, List<String> command, Duration limit, String makes)
            throws IOException, SpinFailure, InterruptedException {
        Path made = folder.path().resolve(makes);
        LastLines lines = new LastLines();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.path().toFile());
        Exit exit = Subprocess.run(builder, limit, lines::accept);
        String program = Path.of(command.get(0)).getFileName().toString();
        if (exit.timedOut()) {
            throw new SpinFailure(program + " was not done after " + limit.toSeconds() + " s");
        }
        if (exit.code() != 0 || !Files.isRegularFile(made)) {
            throw new SpinFailure(
                    program + " failed: " + String.join(" ", lines.lines()).strip());
        }
    }
}
