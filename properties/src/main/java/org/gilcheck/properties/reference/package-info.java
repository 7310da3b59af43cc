/**
 * The properties said once more, over all states and steps of a scenario: plainly, slowly, and with nothing of the checker or of the
 * properties themselves. What it says is compared with what they say.
 */
@NullMarked
package org.gilcheck.properties.reference;

import org.jspecify.annotations.NullMarked;
