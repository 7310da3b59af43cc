package org.gilcheck.properties.spin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.Subprocess;
import org.gilcheck.checker.processes.TemporaryFolder;

/** The program that Spin has made of a model ("pan"). It is deleted when this is closed. */
public final class Verifier implements AutoCloseable {
    private final TemporaryFolder folder;
    private final Path program;

    Verifier(TemporaryFolder folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /** Where the program is. */
    public Path program() {
        return program;
    }

    /**
     * Explores the model.
     *
     * @param options of the program, such as {@code -m1000000}
     * @param limit the longest time
     * @throws SpinFailure if it could not be run, or what it prints makes no sense
     * @throws InterruptedException if this thread is interrupted; the program is gone then
     */
    public PanReport run(List<String> options, Duration limit) throws SpinFailure, InterruptedException {
        return run(List.of(), options, limit);
    }

    /**
     * The same, by a program that runs others.
     *
     * @param runner that program, and its words before the command that it runs
     * @param options of the program that explores the model
     * @param limit the longest time
     * @throws SpinFailure if it could not be run, or what it prints makes no sense
     * @throws InterruptedException if this thread is interrupted; the program is gone then
     */
    public PanReport run(List<String> runner, List<String> options, Duration limit)
            throws SpinFailure, InterruptedException {
        List<String> command = new ArrayList<>(runner);
        command.add(program.toString());
        command.addAll(options);
        PanOutput output = new PanOutput();
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.path().toFile());
            Exit exit = Subprocess.run(builder, limit, output::accept);
            return output.report(exit);
        } catch (IOException e) {
            throw new SpinFailure("the program that Spin made could not be started: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
