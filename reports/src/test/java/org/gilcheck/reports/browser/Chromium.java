package org.gilcheck.reports.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where Chromium is: what the environment variable {@code CHROMIUM} says, or else the first that is on the path. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The program; null if there is none. */
    static Path find(Map<String, String> environment) {
        String given = environment.getOrDefault("CHROMIUM", "");
        if (!given.isEmpty()) {
            Path path = Path.of(given);
            return Files.isExecutable(path) ? path : null;
        }
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)));
        for (String name : NAMES) {
            for (String folder : folders) {
                Path path = Path.of(folder, name);
                if (Files.isExecutable(path)) {
                    return path;
                }
            }
            Path usual = Path.of("/usr/bin", name);
            if (Files.isExecutable(usual)) {
                return usual;
            }
        }
        return null;
    }
}
