package org.gilcheck.reports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.simulation.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says on which machine is simulated. */
final class MachineFile {
    private static final long LARGEST = 1L << 20;

    @Option(
            names = "--machine",
            paramLabel = "FILE",
            description = {
                "What primitive operations take on another machine: for each constant that the output tells, a line such as",
                "  context switch = 1.3 us ; where the number comes from",
                "A line that begins with an operating system profile and a colon holds for that one alone."
            })
    private @Nullable Path file;

    /** True if another machine is given. */
    boolean isGiven() {
        return file != null;
    }

    /**
     * The machine that is given, else the one that comes with gilcheck.
     *
     * @throws UsageException if the file cannot be read or says something wrong
     */
    Profile profile() {
        return file == null ? Profile.standard() : read(file);
    }

    private static Profile read(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "?");
        return Profile.of(name, text(file, "--machine " + name).lines().toList());
    }

    private static String text(Path file, String option) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(option + (Files.exists(file) ? ": is no file" : ": there is no such file"));
            }
            if (Files.size(file) > LARGEST) {
                throw new UsageException(option + ": has more than 1 MiB, and so is no description of a machine");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.chars().anyMatch(each -> Character.isISOControl(each) && !Character.isWhitespace(each))) {
                throw new UsageException(option + ": is no text");
            }
            return text;
        } catch (CharacterCodingException broken) {
            throw new UsageException(option + ": is no text in UTF-8");
        } catch (IOException failure) {
            throw new UsageException(
                    option + ": cannot be read (" + failure.getClass().getSimpleName() + ")");
        }
    }
}
