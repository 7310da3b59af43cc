/**
 * gilcheck for jqwik: properties that a test class gets by implementing an interface, random runs and schedules, and arbitraries of
 * machines, threads, clocks and small random policies.
 */
@NullMarked
package org.gilcheck.properties.jqwik;

import org.jspecify.annotations.NullMarked;
