package org.gilcheck.checker.pathfinder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How JPF is called for a task. */
final class CommandLine {
    private static final int OWN_RELEASE = 17;
    private static final String GUARD = "guard";
    private static final String CLASSES = "classes";

    private final Installation installation;
    private final JavaHome java;

    CommandLine(Installation installation, JavaHome java) {
        this.installation = installation;
        this.java = java;
    }

    /** Ready to be started in the directory, into which links may be put. */
    ProcessBuilder of(Task task, WorkingDirectory directory) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(java.java().toString());
        words.add("-Xmx" + (task.heapBytes() >> 10) + "k");
        // One thread collects: on few cores it is done sooner, and in half the memory.
        words.add("-XX:+UseSerialGC");
        words.add("-Dfile.encoding=UTF-8");
        words.add("-Dstdout.encoding=UTF-8");
        words.add("--add-opens");
        words.add("java.base/jdk.internal.misc=ALL-UNNAMED");
        words.addAll(program(directory.path()));
        words.add("+site=" + directory.site());
        words.add("+classpath=" + classPath(task, directory.path()));
        settings(task).forEach((name, value) -> words.add("+" + name + "=" + value));
        words.add(task.mainClass());
        words.addAll(task.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.path().toFile());
        clean(builder.environment());
        return builder;
    }

    /** Takes away what would change the heap, or print lines that are nobody's. */
    static void clean(Map<String, String> variables) {
        variables.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
    }

    /** JPF, under guard if its Java is new enough to read our classes. */
    private List<String> program(Path directory) throws IOException {
        String jar = installation.runJar().toString();
        if (java.release() < OWN_RELEASE) {
            return List.of("-jar", jar);
        }
        OwnClass.copy(Guard.class, directory.resolve(GUARD));
        return List.of("-cp", jar + File.pathSeparator + GUARD, Guard.class.getName(), installation.mainClass());
    }

    private static Map<String, String> settings(Task task) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cg.enumerate_random", "true");
        settings.put("vm.max_transition_length", "2000000000");
        settings.put("report.console.property_violation", "error,trace");
        settings.put("report.console.constraint", "constraint");
        settings.put("report.console.show_steps", "false");
        settings.put("report.console.show_code", "false");
        settings.put("report.console.show_method", "false");
        settings.put("report.probe_interval", "5");
        task.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        return settings;
    }

    /** JPF takes some marks in a path for separators or quotes, so that such paths get another name, in the directory. */
    private static String classPath(Task task, Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        if (!task.classes().isEmpty()) {
            write(task.classes(), directory.resolve(CLASSES));
            names.add(CLASSES);
        }
        for (Path entry : task.classPath()) {
            Path absolute = entry.toAbsolutePath().normalize();
            if (isPlain(absolute.toString())) {
                names.add(absolute.toString());
            } else {
                String name = "entry" + names.size() + (absolute.toString().endsWith(".jar") ? ".jar" : "");
                Files.createSymbolicLink(directory.resolve(name), absolute);
                names.add(name);
            }
        }
        return String.join(",", names);
    }

    private static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, each.getValue());
        }
    }

    private static boolean isPlain(String path) {
        String marks = path.startsWith("/") ? ",;`:\\" : ",;`";
        return path.equals(path.strip()) && !path.contains("${") && path.chars().noneMatch(c -> marks.indexOf(c) >= 0);
    }
}
