package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs a program, and ends its Java at once when its input ends: whoever has started it is gone then, however that came
 * about. Runs in the Java of the subprocess.
 */
final class Guard {
    private Guard() {}

    /** The program's class, then its arguments. */
    public static void main(String[] words) throws Throwable {
        InputStream input = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread guard = new Thread(() -> await(input), "guard");
        guard.setDaemon(true);
        guard.start();
        try {
            Class.forName(words[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(words, 1, words.length));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static void await(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(1);
    }
}
