/**
 * The language in which a GIL is written: variables, expressions, steps, and the state machine that they become.
 *
 * <p>Start at {@link org.gilcheck.model.language.GilPolicy}.
 */
@NullMarked
package org.gilcheck.model.language;

import org.jspecify.annotations.NullMarked;
