package org.gilcheck.reports;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicyClass;
import org.gilcheck.properties.jobs.PolicySource;

/**
 * Finds the policy that the user named: one of the catalogue, a Java file, or a class on an extra class path.
 *
 * <p>Classes may be loaded late, so it is to be closed only when their policies are no longer used.
 */
final class PolicyLoader implements Closeable {
    private final String classPath;
    private final URLClassLoader classes;

    private PolicyLoader(String classPath, URLClassLoader classes) {
        this.classPath = classPath;
        this.classes = classes;
    }

    /**
     * A loader with an extra class path.
     *
     * @param classPath jars and folders with the separator of the system between them, or nothing
     * @throws UsageException if one of them is not there
     */
    static PolicyLoader of(String classPath) {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!entry.isBlank()) {
                urls.add(url(entry));
            }
        }
        return new PolicyLoader(
                urls.isEmpty() ? "" : classPath,
                new URLClassLoader(PolicyClass.LOADER, urls.toArray(new URL[0]), GilPolicy.class.getClassLoader()));
    }

    /**
     * Finds a policy, and makes one object of it to see that this works and does not take long.
     *
     * @param given a name of the catalogue, a path that ends in {@code .java}, or a class name
     * @throws UsageException if there is no such policy, or it cannot be made
     * @throws org.gilcheck.model.language.PolicyException if the policy's constructor finds a mistake
     */
    PolicySource load(String given) {
        return Definition.within(Job.DEFINITION_LIMIT, given, () -> find(given));
    }

    private PolicySource find(String given) {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.name().equals(given)) {
                return PolicySource.of(entry);
            }
        }
        if (given.endsWith(".java")) {
            return compiled(given);
        }
        if (classPath.isEmpty()) {
            throw unknown(given, "A file ending in .java, or a class on --classpath, may be given as well");
        }
        try {
            return PolicyClass.of(given, Class.forName(given, false, classes)).source(options());
        } catch (ClassNotFoundException missing) {
            throw unknown(given, "Nor is there a class of this name on --classpath " + classPath);
        } catch (LinkageError broken) {
            throw PolicyClass.cannotBeLoaded(given, broken);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private PolicySource compiled(String given) {
        String running = System.getProperty("java.class.path", "");
        String all = classPath.isEmpty() ? running : running + File.pathSeparator + classPath;
        CompiledClasses compiled =
                new SourceCompiler(ToolProvider.getSystemJavaCompiler(), all, classes).compile(given);
        try {
            return PolicyClass.of(given, only(given, compiled.policies())).source(options());
        } catch (LinkageError broken) {
            throw PolicyClass.cannotBeLoaded(given, broken);
        }
    }

    /** With which the command line finds the classes again. */
    private String options() {
        return classPath.isEmpty() ? "" : "--classpath " + classPath;
    }

    private static Class<?> only(String given, List<Class<?>> policies) {
        if (policies.isEmpty()) {
            throw new UsageException(given + ": no class in it extends GilPolicy and can be made."
                    + " Declare one: class MyGil extends GilPolicy");
        }
        if (policies.size() > 1) {
            List<String> names = policies.stream().map(Class::getName).toList();
            throw new UsageException(given + ": several classes in it extend GilPolicy: " + String.join(", ", names)
                    + ". Leave one in the file, or make the others abstract");
        }
        return policies.get(0);
    }

    private static UsageException unknown(String given, String hint) {
        List<String> known =
                Catalogue.entries().stream().map(Catalogue.Entry::name).toList();
        return new UsageException(Suggestion.unknown("policy", given, known) + " " + hint);
    }

    private static URL url(String entry) {
        try {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                throw new UsageException("--classpath " + entry + ": there is no such file or folder. Check the path");
            }
            if (!Files.isDirectory(path)) {
                new ZipFile(path.toFile()).close();
            }
            return path.toUri().toURL();
        } catch (InvalidPathException | MalformedURLException impossible) {
            throw new UsageException("--classpath " + entry + ": this cannot be a path. Check it");
        } catch (IOException unreadable) {
            throw new UsageException(
                    "--classpath " + entry + ": neither a folder nor a readable jar. Give one of them");
        }
    }
}
