/** Recordings of real interpreters, and runs saved as files, read to be drawn by the same code as counterexamples. */
@NullMarked
package org.gilcheck.reports.recordings;

import org.jspecify.annotations.NullMarked;
