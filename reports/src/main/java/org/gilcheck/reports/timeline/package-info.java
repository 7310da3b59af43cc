/** Traces drawn as timelines: a bar for each thread, for the GIL and for each core, as SVG and as PNG. */
@NullMarked
package org.gilcheck.reports.timeline;

import org.jspecify.annotations.NullMarked;
