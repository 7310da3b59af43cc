package org.gilcheck.model.language;

/** Where the statements stand that are recorded. */
public final class SourceLines {
    private static boolean leftOut;

    private SourceLines() {}

    /**
     * Records statements without their lines from now on, in this whole process: for who needs states only, and pays for each
     * stack trace with every state, as under Java PathFinder.
     */
    public static void leaveOut() {
        leftOut = true;
    }

    /** The innermost source line outside this package: where the policy stands. Empty where unknown. */
    static String ofCaller() {
        if (leftOut) {
            return "";
        }
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (frame.getClassName().equals(StateMachine.class.getName())
                    || frame.getClassName().equals(JavaSource.class.getName())) {
                return "";
            }
            if (!frame.getClassName().startsWith("org.gilcheck.model.language.")) {
                String file = frame.getFileName();
                return file == null ? "" : file + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
