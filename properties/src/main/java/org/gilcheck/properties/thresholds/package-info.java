/** What numbers must be for a bound to pass. */
@NullMarked
package org.gilcheck.properties.thresholds;

import org.jspecify.annotations.NullMarked;
