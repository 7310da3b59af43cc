package org.gilcheck.checker.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What would outlive this process if it were told to end now: a shutdown hook ends and deletes it. */
public final class LiveProcesses {
    private static final Map<Process, ProcessTree> TREES = new LinkedHashMap<>();
    private static final Set<Path> DIRECTORIES = new LinkedHashSet<>();
    private static boolean hooked;
    private static boolean closing;

    private LiveProcesses() {}

    /** Starts it in such a way that it does not outlive this process. */
    static synchronized Process start(ProcessBuilder builder) throws IOException {
        refuseWhenClosing();
        Process process = builder.start();
        TREES.put(process, new ProcessTree(process));
        return process;
    }

    static synchronized ProcessTree tree(Process process) {
        ProcessTree tree = TREES.get(process);
        return tree == null ? new ProcessTree(process) : tree;
    }

    static synchronized void forget(Process process) {
        TREES.remove(process);
    }

    /** The directory is deleted with this process. */
    static synchronized void remember(Path directory) throws IOException {
        refuseWhenClosing();
        DIRECTORIES.add(directory);
    }

    static synchronized void forget(Path directory) {
        DIRECTORIES.remove(directory);
    }

    /** Whether this process is about to end. */
    public static synchronized boolean closing() {
        return closing;
    }

    private static void refuseWhenClosing() throws IOException {
        if (!hooked && !closing) {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(LiveProcesses::close, "ends other programs"));
                hooked = true;
            } catch (IllegalStateException e) {
                closing = true;
            }
        }
        if (closing) {
            throw new IOException("this program is about to end");
        }
    }

    private static void close() {
        List<ProcessTree> trees;
        List<Path> directories;
        synchronized (LiveProcesses.class) {
            closing = true;
            trees = List.copyOf(TREES.values());
            directories = List.copyOf(DIRECTORIES);
        }
        trees.forEach(ProcessTree::destroy);
        directories.forEach(TemporaryFolder::delete);
    }
}
