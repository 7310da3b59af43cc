package org.gilcheck.properties.locks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.JavaSource;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.locks.runtime.Memory;
import org.gilcheck.properties.locks.runtime.RealLock;
import org.gilcheck.properties.locks.runtime.RealProgram;

/** A policy as a real lock, with a program that uses it: Java source, and the classes that it compiles to. */
public final class RealLockCode {
    private final JavaSource source;
    private final int[] priorities;
    private final SortedMap<String, byte[]> classes;

    private RealLockCode(JavaSource source, int[] priorities) {
        this.source = source;
        this.priorities = priorities;
        this.classes = JavaCompilation.compile(sources(), libraryPath().toString());
    }

    /**
     * Writes and compiles the lock and its program.
     *
     * @param policy a fresh policy object
     * @param threads the program's threads, all in one interpreter
     * @throws org.gilcheck.model.language.PolicyException if the policy has a mistake, or a statement cannot be written as Java
     * @throws UsageException if the threads cannot be real ones, or this Java has no compiler
     */
    public static RealLockCode of(GilPolicy policy, List<ThreadSpec> threads) {
        List<Workload> workloads = new ArrayList<>();
        int[] priorities = new int[threads.size()];
        for (int i = 0; i < priorities.length; i++) {
            ThreadSpec thread = threads.get(i);
            if (thread.interpreter() != 0) {
                throw new UsageException("--threads \"" + ThreadMix.canonical(threads)
                        + "\": a real lock is that of one interpreter. Leave out \"in " + thread.interpreter() + "\"");
            }
            workloads.add(thread.workload());
            priorities[i] = thread.priority();
        }
        String library = RealLock.class.getPackageName();
        return new RealLockCode(JavaSource.of(policy, workloads, library), priorities);
    }

    /** The source files, by their names. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        sources().forEach((name, text) -> files.put(name + ".java", text));
        return files;
    }

    /** The name of the class whose {@code main} runs the program for ever, for an explorer of interleavings. */
    public String mainClass() {
        return source.programName();
    }

    /**
     * What {@code main} is to be given.
     *
     * @param rounds how many rounds each thread is to make; 0 for no end
     */
    public List<String> arguments(int rounds) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(rounds));
        for (int priority : priorities) {
            arguments.add(Integer.toString(priority));
        }
        return arguments;
    }

    /** The class files, each by the name of its class. */
    public SortedMap<String, byte[]> classes() {
        return new TreeMap<>(classes);
    }

    /** Where the library is that the classes need. */
    public static Path libraryPath() {
        CodeSource library = RealLock.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(library.getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int[] priorities() {
        return priorities.clone();
    }

    int daemons() {
        return source.daemons();
    }

    /** A fresh lock, and a program over it that has not begun. */
    RealProgram program(Memory memory) {
        ClassLoader loader = new ClassesInMemory(classes);
        try {
            Class<?> lockType = loader.loadClass(source.lockName());
            Object lock = lockType.getConstructor(Memory.class).newInstance(memory);
            return (RealProgram) loader.loadClass(source.programName())
                    .getConstructor(Memory.class, lockType)
                    .newInstance(memory, lock);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        sources.put(source.lockName(), source.lock());
        sources.put(source.programName(), source.program());
        return sources;
    }

    /** Loads classes from their bytes. */
    private static final class ClassesInMemory extends ClassLoader {
        private final SortedMap<String, byte[]> classes;

        ClassesInMemory(SortedMap<String, byte[]> classes) {
            super("real locks", RealLock.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
