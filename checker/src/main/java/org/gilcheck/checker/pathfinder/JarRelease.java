package org.gilcheck.checker.pathfinder;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** For which Java release the classes in a jar were compiled. */
final class JarRelease {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int BEFORE_JAVA_1 = 44;

    private JarRelease() {}

    /** The highest release of its classes, such as 17. */
    static int of(Path jar) throws IOException {
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
