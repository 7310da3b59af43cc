package org.gilcheck.reports;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In the place of Java PathFinder's own program: runs the driver once for each sequence of choices, takes note of its state
 * at each choice, and prints what Java PathFinder would print. A file {@code mode} beside it makes it lie or fail.
 */
public final class ExploringRunJpf {
    private static final String PACKAGE = "org.gilcheck.checker.driver.";

    private final Object driver;
    private final Set<List<Long>> states = new HashSet<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private long transitions;
    private int[] given = {};
    private int used;

    private ExploringRunJpf(Class<?> type, Class<?> chooser, Object model) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object choices = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {chooser}, (proxy, method, count) -> choose((int) count[0]));
        this.driver = constructor.newInstance(model, choices);
    }

    /** Takes Java PathFinder's words. */
    public static void main(String[] words) throws Exception {
        Path jar = Path.of(ExploringRunJpf.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path mode = jar.resolveSibling("mode");
        List<String> rest = new ArrayList<>(List.of(words));
        List<URL> classPath = new ArrayList<>();
        while (rest.get(0).startsWith("+")) {
            String setting = rest.remove(0);
            if (setting.startsWith("+classpath=")) {
                for (String entry : setting.substring("+classpath=".length()).split(",", -1)) {
                    classPath.add(Path.of(entry).toUri().toURL());
                }
            }
        }
        String main = rest.remove(0);
        if (main.endsWith("PassingProgram")) {
            end("no errors detected", 16, 17);
        } else if (main.endsWith("FailingProgram")) {
            fail("java.lang.AssertionError: planted", new int[] {2});
        } else {
            explore(classPath, rest, Files.exists(mode) ? Files.readString(mode) : "honest");
        }
    }

    private static void explore(List<URL> classPath, List<String> words, String mode) throws Exception {
        URLClassLoader classes = new URLClassLoader(classPath.toArray(new URL[0]));
        int first = 2 + Integer.parseInt(words.get(1));
        Object model =
                classes.loadClass(words.get(first)).getDeclaredConstructor().newInstance();
        Method read = model.getClass().getMethod("read", String[].class);
        read.invoke(model, (Object) words.subList(first + 1, words.size()).toArray(new String[0]));
        ExploringRunJpf explorer = new ExploringRunJpf(
                classes.loadClass(PACKAGE + "ModelDriver"), classes.loadClass(PACKAGE + "Chooser"), model);
        for (String question : words.subList(2, first)) {
            explorer.call("leaveOut", Integer.parseInt(question));
        }
        explorer.call("warmUp", 0);
        switch (mode) {
            case "out-of-memory" -> System.out.print("""
                    ====================================================== results
                    error #1: gov.nasa.jpf.vm.NoOutOfMemoryErrorProperty
                    """);
            case "hangs" -> Thread.sleep(600_000);
            case "silent" -> {}
            case "blind" -> end("no errors detected", 1, 2);
            default -> explorer.explore(mode.equals("miscounts") ? 1 : 0);
        }
    }

    private void explore(int more) throws ReflectiveOperationException {
        open.add(new int[0]);
        while (!open.isEmpty()) {
            given = open.remove();
            used = 0;
            transitions += given.length == 0 ? 0 : 1;
            try {
                call("explore");
            } catch (InvocationTargetException end) {
                String type = end.getCause().getClass().getName();
                if (type.equals(PACKAGE + "ViolatedQuestion")) {
                    fail(type + ": " + end.getCause().getMessage(), given);
                    return;
                }
                if (!(end.getCause() instanceof Chosen)) {
                    throw end;
                }
            }
        }
        end("no errors detected", states.size() + more, transitions + 1 - states.size());
    }

    private int choose(int count) throws ReflectiveOperationException {
        if (used < given.length) {
            return given[used++];
        }
        java.lang.reflect.Field field = driver.getClass().getDeclaredField("state");
        field.setAccessible(true);
        List<Long> state = new ArrayList<>(
                Arrays.stream((long[]) field.get(driver)).boxed().toList());
        if (states.add(state)) {
            for (int choice = 0; choice < count; choice++) {
                int[] next = Arrays.copyOf(given, given.length + 1);
                next[given.length] = choice;
                open.add(next);
            }
        }
        throw new Chosen();
    }

    /** All choices that were given are taken. */
    private static final class Chosen extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void call(String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : driver.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                method.invoke(driver, arguments);
            }
        }
    }

    private static void fail(String error, int[] choices) {
        System.out.println("====================================================== error 1");
        System.out.println(
                "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty\n" + error + "\n\tat Driver.explore(Driver.java)\n");
        System.out.println("====================================================== trace #1");
        for (int choice : choices) {
            System.out.println("------------------------------------------------------ transition #0 thread: 0");
            System.out.println(
                    "gov.nasa.jpf.vm.choice.IntIntervalGenerator[id=\"verifyGetInt(II)\",isCascaded:false,0.."
                            + Math.max(1, choice) + ",delta=+1,cur=" + choice + "]");
        }
        end("error #1: gov.nasa.jpf.vm.NoUncaughtExceptionsProperty \"" + error + "\"", 1, 1);
    }

    private static void end(String result, long states, long visited) {
        System.out.println("====================================================== results\n" + result);
        System.out.println(
                "\n====================================================== statistics\nelapsed time:       00:00:00");
        System.out.println("states:             new=" + states + ",visited=" + visited + ",backtracked=9,end=0");
        System.out.println("search:             maxDepth=6,constraints=0");
        System.out.println(
                "\n====================================================== search finished: 11/21/26, 6:05 PM");
    }
}
