package org.gilcheck.model.language;

/** Who shares a variable. */
public enum Scope {
    /** One for each interpreter, so one for each GIL. The usual scope. */
    INTERPRETER,
    /** One for each thread; other threads name it with {@code of(thread)}. */
    THREAD,
    /** One for all the interpreters of the process. */
    PROCESS
}
