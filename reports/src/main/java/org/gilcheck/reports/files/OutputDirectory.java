package org.gilcheck.reports.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gilcheck.properties.UsageException;

/** The folder of {@code --out}. Either all files of a report are in it afterwards, or it is as it was. */
public final class OutputDirectory {
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes sure, before anything is explored, that the folder can be written to.
     *
     * @throws UsageException if it cannot
     */
    public static OutputDirectory at(Path path) {
        if (path.toString().isBlank()) {
            throw new UsageException("--out \"\": give a folder");
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException("--out " + path + ": this is a file. Give a folder");
        }
        WholeFiles.probe("--out " + path, path);
        return new OutputDirectory(path);
    }

    /**
     * Makes sure that nothing is replaced that somebody else has put there.
     *
     * @param names of the files that will be written
     * @param sign the one of them by which an earlier report is known
     * @param signature what that one contains
     * @throws UsageException if some of the files are there, but no earlier report
     */
    public void refuseToReplaceOthers(Collection<String> names, String sign, String signature) {
        for (String name : names) {
            if (WholeFiles.isThere(path.resolve(name)) && !isSigned(path.resolve(sign), signature)) {
                throw new UsageException("--out " + path + ": there is a file " + name
                        + " that is not of an earlier report. Give another folder");
            }
        }
    }

    private static boolean isSigned(Path file, String signature) {
        try {
            return Files.isRegularFile(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(signature);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes texts; no other file is touched. */
    public void writeTexts(Map<String, String> files) {
        writeTexts(files, NONE);
    }

    /** Writes texts, as {@link #write} does. */
    public void writeTexts(Map<String, String> files, Pattern outdated) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        write(contents, outdated);
    }

    /**
     * Writes all files, and removes those of an earlier report that would be taken for this one's.
     *
     * @param files their contents by their names
     * @param outdated the names of what goes if it is not written
     * @throws UsageException if that fails, for example because the disk is full; then the earlier report is as it was
     */
    public void write(Map<String, byte[]> files, Pattern outdated) {
        try {
            WholeFiles.write(path, files);
            deleteOutdated(files, outdated);
        } catch (IOException failure) {
            throw new UsageException("--out " + path + ": the report could not be written ("
                    + WholeFiles.reason(failure) + "). Make room there, or give another folder");
        }
    }

    private void deleteOutdated(Map<String, byte[]> files, Pattern outdated) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (outdated.matcher(name).matches() && !files.containsKey(name)) {
                    Files.delete(entry);
                }
            }
        }
    }
}
