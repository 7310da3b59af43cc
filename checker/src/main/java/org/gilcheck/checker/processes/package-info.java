/**
 * Other programs, run to their end: within a time, without a trace of them left behind, and with their output read line by line.
 *
 * <p>Start at {@link org.gilcheck.checker.processes.Subprocess}.
 */
@NullMarked
package org.gilcheck.checker.processes;

import org.jspecify.annotations.NullMarked;
