package org.gilcheck.checker.pathfinder;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What a jar tells of itself. */
final class JarContents {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int BEFORE_JAVA_1 = 44;

    private JarContents() {}

    /** The highest Java release that one of its classes was compiled for, such as 17. */
    static int release(Path jar) throws IOException {
        int highest = 0;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    highest = Math.max(highest, major(file, entry));
                }
            }
        }
        if (highest <= BEFORE_JAVA_1) {
            throw new IOException("it holds no classes");
        }
        return highest - BEFORE_JAVA_1;
    }

    /** What {@code java -jar} would run. */
    static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null || name.isBlank()) {
                throw new IOException("it names no main class");
            }
            return name.strip();
        }
    }

    private static int major(JarFile file, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(entry.getName() + " is no class");
            }
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
