/** Runs that are drawn by lot instead of explored: walks, what they violate, how short that can be told, what they covered. */
@NullMarked
package org.gilcheck.properties.sampling;

import org.jspecify.annotations.NullMarked;
