/**
 * How fast gilcheck explores, measured side by side with Spin on the same graphs.
 *
 * <p>Start at {@link org.gilcheck.reports.benchmark.Benchmark}.
 */
@NullMarked
package org.gilcheck.reports.benchmark;

import org.jspecify.annotations.NullMarked;
