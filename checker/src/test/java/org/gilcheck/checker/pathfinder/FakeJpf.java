package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a directory that looks like an installation of JPF, with {@link FakeRunJpf} for its program. */
final class FakeJpf {
    private static final int MAJOR = 7;
    private static final int BEFORE_JAVA_1 = 44;

    private FakeJpf() {}

    static Path in(Path home) throws IOException {
        return in(home, Runtime.version().feature());
    }

    /** Its classes say that they are for this Java. */
    static Path in(Path home, int release) throws IOException {
        return in(home, release, Map.of());
    }

    /** What it says instead of what it has to, of the class that is named. */
    static Path in(Path home, int release, Map<Class<?>, String> wrongly) throws IOException {
        Files.createDirectories(home.resolve("build"));
        Files.createFile(home.resolve("jpf.properties"));
        Files.createFile(home.resolve("build/jpf.jar"));
        for (Map.Entry<Class<?>, String> entry : wrongly.entrySet()) {
            Files.writeString(home.resolve(entry.getKey().getSimpleName()), entry.getValue());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeRunJpf.class.getName());
        Path jar = home.resolve("build/RunJPF.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> one : new Class<?>[] {FakeRunJpf.class, Said.class}) {
                String name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                out.write(patched(bytes(name), release));
            }
        }
        return home;
    }

    static PathFinder opened(Path home) throws Exception {
        Environment environment = Environment.ofThisProcess();
        Installation installation = Installation.find(in(home), environment);
        Path own = Path.of(System.getProperty("java.home"));
        return PathFinder.open(installation, JavaHome.matching(installation, own, environment));
    }

    private static byte[] patched(byte[] code, int release) {
        code[MAJOR] = (byte) (release + BEFORE_JAVA_1);
        return code;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = FakeJpf.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        }
    }
}
