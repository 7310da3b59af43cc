/** Policies with one mistake in them, and which properties catch it. */
@NullMarked
package org.gilcheck.properties.mutants;

import org.jspecify.annotations.NullMarked;
