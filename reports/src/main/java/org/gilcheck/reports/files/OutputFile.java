package org.gilcheck.reports.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gilcheck.properties.UsageException;

/** The file of {@code --out}. Either all of it is there afterwards, or what was there before. */
public final class OutputFile {
    private final Path path;

    private OutputFile(Path path) {
        this.path = path;
    }

    /**
     * Makes sure, before anything takes time, that a file can be written. Its folder is made where there is none.
     *
     * @param overwrite whether it may replace a file
     * @throws UsageException if it cannot be written, or is there and may not be replaced
     */
    public static OutputFile at(Path path, boolean overwrite) {
        String given = "--out " + path;
        if (path.getFileName() == null || path.toString().isBlank()) {
            throw new UsageException("--out \"" + path + "\": give a file");
        }
        if (Files.isDirectory(path)) {
            throw new UsageException(given + ": this is a folder. Give a file");
        }
        if (WholeFiles.isThere(path)) {
            if (!Files.isRegularFile(path)) {
                throw new UsageException(given + ": there is something that is not a file. Give another name");
            }
            if (!overwrite) {
                throw new UsageException(given + ": this file exists. Give another name, or --overwrite to replace it");
            }
        }
        OutputFile file = new OutputFile(path);
        WholeFiles.probe(given, file.folder());
        return file;
    }

    private Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /**
     * Writes the file.
     *
     * @throws UsageException if that fails, for example because the disk is full
     */
    public void write(byte[] content) {
        try {
            WholeFiles.write(folder(), Map.of(String.valueOf(path.getFileName()), content));
        } catch (IOException failure) {
            throw new UsageException("--out " + path + ": the file could not be written (" + WholeFiles.reason(failure)
                    + "). Make room there, or give another place");
        }
    }
}
