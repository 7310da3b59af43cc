/** Simulations as text and JSON. */
@NullMarked
package org.gilcheck.reports.simulation;

import org.jspecify.annotations.NullMarked;
