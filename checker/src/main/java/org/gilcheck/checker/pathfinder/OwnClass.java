package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a class of this program, which may be in a jar, where another Java can load it. */
final class OwnClass {
    private OwnClass() {}

    /** Copies it below a directory, which is to be on the class path. */
    static void copy(Class<?> one, Path directory) throws IOException {
        String name = one.getName().replace('.', '/') + ".class";
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = one.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            Files.copy(in, file);
        }
    }
}
