package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JPF's own list of where its parts are installed; the first file found counts, as it does for JPF. */
final class SiteProperties {
    static final String KEY = "jpf-core";
    private static final String NAME = "site.properties";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private SiteProperties() {}

    /** From the working directory upward, then in the user's directory. */
    static @Nullable Path file(Environment environment) {
        for (Path at = environment.workingDirectory(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(NAME))) {
                return at.resolve(NAME);
            }
        }
        for (String folder : new String[] {".jpf", "jpf"}) {
            Path file = environment.home().resolve(folder).resolve(NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** What the file says of jpf-core, nothing if it does not mention it. */
    static @Nullable Path core(Path file, Environment environment) throws PathFinderException {
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            entries.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new PathFinderException("Cannot read " + file + ": " + e.getMessage() + ". " + Advice.INSTALLATION);
        }
        Path folder = file.toAbsolutePath().getParent();
        entries.setProperty("config_path", String.valueOf(folder));
        String value = expanded(KEY, entries, environment, new HashSet<>());
        if (value == null || value.isBlank()) {
            return null;
        }
        return folder == null ? Path.of(value.strip()) : folder.resolve(value.strip());
    }

    /** The entry with the entries and system properties that it names put in; what is unknown or names itself is empty. */
    private static @Nullable String expanded(
            String key, Properties entries, Environment environment, Set<String> open) {
        String value = entries.getProperty(key);
        if (value == null) {
            return key.equals("user.home") ? environment.home().toString() : environment.property(key);
        }
        if (!open.add(key)) {
            return null;
        }
        Matcher matcher = REFERENCE.matcher(value);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String inner = expanded(matcher.group(1), entries, environment, open);
            matcher.appendReplacement(text, Matcher.quoteReplacement(inner == null ? "" : inner));
        }
        open.remove(key);
        return matcher.appendTail(text).toString();
    }
}
