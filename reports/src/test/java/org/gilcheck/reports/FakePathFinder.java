package org.gilcheck.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a folder that looks like an installation of Java PathFinder, with {@link ExploringRunJpf} for its program. */
final class FakePathFinder {
    private static final int MAJOR = 7;
    private static final int BEFORE_JAVA_1 = 44;

    private FakePathFinder() {}

    /** @param mode what {@link ExploringRunJpf} is to do instead of what it should; {@code honest} for nothing */
    static Path in(Path home, String mode) throws IOException {
        Files.createDirectories(home.resolve("build"));
        Files.createFile(home.resolve("jpf.properties"));
        Files.createFile(home.resolve("build/jpf.jar"));
        Files.writeString(home.resolve("build/mode"), mode);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ExploringRunJpf.class.getName());
        Path jar = home.resolve("build/RunJPF.jar");
        String name = ExploringRunJpf.class.getName().replace('.', '/');
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String each : new String[] {name + ".class", name + "$Chosen.class"}) {
                out.putNextEntry(new JarEntry(each));
                out.write(forThisJava(each));
            }
        }
        return home;
    }

    private static byte[] forThisJava(String name) throws IOException {
        try (InputStream in = FakePathFinder.class.getResourceAsStream("/" + name)) {
            byte[] code = in.readAllBytes();
            code[MAJOR] = (byte) (Runtime.version().feature() + BEFORE_JAVA_1);
            return code;
        }
    }
}
