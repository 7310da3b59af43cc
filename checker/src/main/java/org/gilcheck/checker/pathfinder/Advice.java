package org.gilcheck.checker.pathfinder;

/** What to do about it: how a user points to an installation and to a JDK. */
final class Advice {
    static final String INSTALLATION =
            "Build jpf-core (https://github.com/javapathfinder/jpf-core), then give its directory, the one with"
                    + " build/RunJPF.jar, with --jpf DIR, -Djpf.home=DIR or JPF_HOME=DIR.";

    private Advice() {}

    static String java(int release) {
        return "Give a JDK " + release + " with --jpf-java DIR or JPF_JAVA_HOME=DIR, or a JPF built for another Java.";
    }
}
