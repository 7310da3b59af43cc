/** Traces with what they show, and the formats in which they are written. */
@NullMarked
package org.gilcheck.reports.traces;

import org.jspecify.annotations.NullMarked;
