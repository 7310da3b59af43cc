/**
 * The model checker Spin, installed by the user, as another program.
 *
 * <p>Start at {@link org.gilcheck.properties.spin.Spin}. It knows Promela texts and what Spin says of them, nothing of scenarios, but for
 * {@link org.gilcheck.properties.spin.SpinEngine}.
 */
@NullMarked
package org.gilcheck.properties.spin;

import org.jspecify.annotations.NullMarked;
