/**
 * Scenarios written down in Promela, the language of the model checker Spin, with the same states and steps.
 *
 * <p>Start at {@link org.gilcheck.properties.promela.PromelaExport}. What the statements of the language mean is said here once more,
 * in terms instead of numbers: {@link org.gilcheck.properties.promela.Path} carries out one step on terms.
 */
@NullMarked
package org.gilcheck.properties.promela;

import org.jspecify.annotations.NullMarked;
