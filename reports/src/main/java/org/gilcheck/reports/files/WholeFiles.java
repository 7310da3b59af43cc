package org.gilcheck.reports.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gilcheck.properties.UsageException;

/** Writes files beside their places first, so that a full disk leaves nothing half-written. */
final class WholeFiles {
    private static final String TEMPORARY = ".part";

    private WholeFiles() {}

    /** Writes all, or changes nothing. */
    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (String name : files.keySet()) {
                if (Files.isDirectory(folder.resolve(name))) {
                    throw new IOException(name + " is a folder there");
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Path temporary = target.resolveSibling(".gilcheck-" + UUID.randomUUID() + TEMPORARY);
                written.put(target, temporary);
                // Whatever is there by that name, it is nothing of ours.
                Files.write(temporary, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            written.values().forEach(WholeFiles::deleteQuietly);
        }
    }

    /**
     * Makes sure, before anything takes time, that a folder can be written to.
     *
     * @param given the option and its value, for messages
     * @throws UsageException if it cannot
     */
    static void probe(String given, Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UsageException(given + ": " + folder + " is a file, not a folder");
            }
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "gilcheck", TEMPORARY));
        } catch (IOException failure) {
            throw new UsageException(
                    given + ": cannot write there (" + reason(failure) + "). Give a place that can be written to");
        }
    }

    /** True if there is anything of that name, a link that leads nowhere included. */
    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    static String reason(IOException failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // The error that is being reported already says that the folder cannot be written to.
        }
    }
}
