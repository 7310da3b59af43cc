package org.gilcheck.properties.locks.runtime;

/** A thread of a program, or one of the lock's own. */
final class ProgramThread extends Thread {
    private final RealProgram program;
    private final int number;

    ProgramThread(RealProgram program, int number) {
        super("T" + number);
        this.program = program;
        this.number = number;
        setDaemon(program.isDaemon(number));
    }

    @Override
    public void run() {
        try {
            program.runThread(number);
        } catch (RuntimeException | LockViolation thrown) {
            if (!program.memory().platform().isHandled(number, thrown)) {
                throw thrown;
            }
        }
        program.memory().platform().ends(number);
    }
}
