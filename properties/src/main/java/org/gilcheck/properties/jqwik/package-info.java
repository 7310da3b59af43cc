/** Arbitraries for jqwik: machines, threads, clocks, and small random policies. */
@NullMarked
package org.gilcheck.properties.jqwik;

import org.jspecify.annotations.NullMarked;
