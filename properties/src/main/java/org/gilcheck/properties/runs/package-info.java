/** Runs as people see them, note them on one line, and replay them. */
@NullMarked
package org.gilcheck.properties.runs;

import org.jspecify.annotations.NullMarked;
