package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** In the place of JPF's own program: says and does what the name of the class to be explored asks for. */
final class FakeRunJpf {
    static final String HANG = "hang";

    private FakeRunJpf() {}

    public static void main(String[] words) throws Exception {
        int main = 0;
        while (words[main].startsWith("+")) {
            main++;
        }
        String name = words[main].substring(words[main].lastIndexOf('.') + 1);
        Path instead = jar().resolve("../..").normalize().resolve(name);
        if (Files.exists(instead)) {
            String said = Files.readString(instead);
            System.out.print(said);
            if (said.equals(HANG)) {
                hang();
            }
            return;
        }
        String argument = words.length > main + 1 ? words[main + 1] : "";
        switch (name) {
            case "PassingProgram" -> System.out.print(Said.PASS);
            case "FailingProgram" -> System.out.print(planted());
            case "Words" -> say(words, main);
            case "Hangs" -> hang();
            case "HangsAfterItsResult" -> {
                System.out.print(Said.PASS);
                hang();
            }
            case "Floods" -> flood(Long.parseLong(argument));
            case "FloodsErrors" -> floodErrors();
            case "OneEndlessLine" -> endlessLine();
            case "IsKilled" -> kill(argument);
            case "Silent" -> {}
            case "Sleeps" -> Thread.sleep(600_000);
            case "GrandchildAndHangs" -> {
                child();
                hang();
            }
            case "GrandchildAndEnds" -> {
                child();
                Thread.sleep(1_000);
                System.out.print(Said.PASS);
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static String planted() {
        return Said.VIOLATION
                .replace("java.lang.IllegalStateException: bad: 2\nsecond line", "java.lang.AssertionError: planted")
                .replace("cur=10", "cur=2")
                .replace("cur=-1", "");
    }

    private static void say(String[] words, int main) throws IOException {
        for (String word : words) {
            System.out.println("gilcheck: " + word);
        }
        System.out.println("gilcheck: in " + Path.of("").toAbsolutePath());
        System.out.println("gilcheck: files " + String.join(" ", new java.io.File(".").list()));
        System.out.println("gilcheck: heap " + Runtime.getRuntime().maxMemory());
        System.out.println("gilcheck: input " + System.in.read());
        System.out.println("gilcheck: main " + words[main]);
        System.out.print(Said.PASS);
    }

    private static void hang() throws InterruptedException {
        System.out.println("gilcheck: " + ProcessHandle.current().pid());
        Thread.sleep(600_000);
    }

    private static void flood(long lines) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append("gilcheck: a state of the program, and what else it has to say\nsomething else\n");
        }
        for (long i = 0; i < lines; i += 1_000) {
            System.out.print(many);
        }
        System.out.print(Said.PASS);
    }

    private static void floodErrors() {
        for (int i = 0; i < 100_000; i++) {
            System.err.println("a long line of errors that nobody reads");
        }
        System.out.print(Said.PASS);
    }

    private static void endlessLine() {
        String piece = "x".repeat(1 << 16);
        for (int i = 0; i < 500; i++) {
            System.out.print(piece);
        }
        System.out.print("\n" + Said.PASS);
    }

    private static void kill(String signal) throws Exception {
        System.out.print(Said.HEAD);
        System.out.flush();
        new ProcessBuilder(
                        "sh",
                        "-c",
                        "kill -" + signal + " " + ProcessHandle.current().pid())
                .inheritIO()
                .start()
                .waitFor();
        Thread.sleep(600_000);
    }

    private static Path jar() throws Exception {
        return Path.of(FakeRunJpf.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void child() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process child = new ProcessBuilder(java, "-jar", jar().toString(), "Sleeps")
                .inheritIO()
                .start();
        System.out.println("gilcheck: " + child.pid());
    }
}
