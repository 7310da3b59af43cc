package org.gilcheck.properties.locks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.MemoryOutputs;

/** Compiles generated source; nothing is written to disk. */
final class JavaCompilation {
    private JavaCompilation() {}

    /**
     * The class files, each by the name of its class.
     *
     * @param sources the text of each class, by its name
     * @throws UsageException if this Java has no compiler
     */
    static SortedMap<String, byte[]> compile(SortedMap<String, String> sources, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UsageException(
                    "this Java has no compiler, which real locks need. Run gilcheck with the java of a JDK");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            units.add(new Source(source.getKey(), source.getValue()));
        }
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryOutputs outputs = new MemoryOutputs(files)) {
            List<String> options = List.of(
                    "-proc:none", "-implicit:none", "-Xlint:none", "-g", "--release", "17", "-classpath", classPath);
            if (!compiler.getTask(Writer.nullWriter(), outputs, diagnostics, options, null, units)
                    .call()) {
                throw new IllegalStateException("generated source does not compile: "
                        + diagnostics.getDiagnostics().stream().findFirst());
            }
            return outputs.code();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text of a class. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
