package org.gilcheck.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.MemoryOutputs;
import org.jspecify.annotations.Nullable;

/** Compiles a source file; nothing is written to disk. */
final class SourceCompiler {
    private final @Nullable JavaCompiler compiler;
    private final String classPath;
    private final ClassLoader parent;

    /**
     * A compiler against a class path.
     *
     * @param compiler null if this Java has none
     * @param parent loads what the compiled classes use
     */
    SourceCompiler(@Nullable JavaCompiler compiler, String classPath, ClassLoader parent) {
        this.compiler = compiler;
        this.classPath = classPath;
        this.parent = parent;
    }

    /**
     * Compiles one file.
     *
     * @throws UsageException if it cannot be read or does not compile; with the first error
     */
    CompiledClasses compile(String given) {
        Source source = new Source(given);
        if (compiler == null) {
            throw new UsageException(given + ": this Java has no compiler. Run gilcheck with the java of a JDK,"
                    + " or compile the file and give its class by --classpath");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryOutputs outputs = new MemoryOutputs(files)) {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            List<String> options = List.of("-proc:none", "-implicit:none", "-Xlint:none", "-classpath", classPath);
            boolean compiles = compiler.getTask(
                            Writer.nullWriter(), outputs, diagnostics, options, null, List.of(source))
                    .call();
            if (!compiles) {
                throw doesNotCompile(given, diagnostics.getDiagnostics());
            }
            return new CompiledClasses(outputs.code(), parent);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UsageException doesNotCompile(String given, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return new UsageException(given + ": does not compile, for a reason that javac tells");
        }
        Diagnostic<? extends JavaFileObject> first = errors.get(0);
        int more = errors.size() - 1;
        return new UsageException(given
                + (first.getLineNumber() == Diagnostic.NOPOS ? "" : ":" + first.getLineNumber())
                + ": "
                + inOneLine(first.getMessage(Locale.ROOT))
                + (more == 0 ? "" : " (and " + more + " more error" + (more == 1 ? ")" : "s)")));
    }

    /** The first line, and in brackets what the compiler says below it: "cannot find symbol [symbol: class Mutx]". */
    private static String inOneLine(String message) {
        List<String> lines = message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() < 2
                ? String.join("", lines)
                : lines.get(0) + lines.stream().skip(1).collect(Collectors.joining(", ", " [", "]"));
    }

    /** The text of the file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String given) {
            super(path(given).toUri(), Kind.SOURCE);
            this.text = read(given);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static Path path(String given) {
            try {
                return Path.of(given);
            } catch (InvalidPathException wrong) {
                throw new UsageException(given + ": this cannot be a path. Check it");
            }
        }

        private static String read(String given) {
            Path path = path(given);
            if (!Files.exists(path)) {
                throw new UsageException(given + ": there is no such file. Check the path");
            }
            if (Files.isDirectory(path)) {
                throw new UsageException(given + ": this is a folder. Give a Java file in it");
            }
            try {
                return Files.readString(path);
            } catch (CharacterCodingException wrong) {
                throw new UsageException(given + ": this is not text in UTF-8. Save it as such");
            } catch (IOException unreadable) {
                throw new UsageException(given + ": this file cannot be read. Check its permissions");
            }
        }
    }
}
