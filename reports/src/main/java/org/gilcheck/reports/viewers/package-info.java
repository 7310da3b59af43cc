/** Traces for the viewers that people already use: Perfetto, Chrome's tracing, and the Firefox Profiler. */
@NullMarked
package org.gilcheck.reports.viewers;

import org.jspecify.annotations.NullMarked;
