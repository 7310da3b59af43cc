package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.processes.Subprocess;

/** The release of a Java that has no {@code release} file: what {@code java -version} prints. */
final class AskedVersion {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("version \"([^\"]*)\"");

    private AskedVersion() {}

    /** Such as 17; 0 if it does not tell in time. */
    static int of(Path java) throws PathFinderException {
        int[] release = {0};
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(java.toString(), "-version"));
            Subprocess.run(builder, PATIENCE, line -> {
                Matcher matcher = VERSION.matcher(line);
                if (release[0] == 0 && matcher.find()) {
                    release[0] = JavaHome.release(matcher.group(1));
                }
            });
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PathFinderException("Interrupted while " + java + " was asked for its version.");
        }
        return release[0];
    }
}
