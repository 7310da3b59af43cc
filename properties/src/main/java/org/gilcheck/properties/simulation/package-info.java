/**
 * Simulation: runs of a scenario with the durations of a real machine, taken by chance, and what is measured on them. The
 * steps are the model's own; only what the model leaves open is decided here.
 */
@NullMarked
package org.gilcheck.properties.simulation;

import org.jspecify.annotations.NullMarked;
