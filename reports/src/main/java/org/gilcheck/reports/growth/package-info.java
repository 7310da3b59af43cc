/**
 * How many states scenarios have, by their threads and cores, and how many fit into a memory.
 *
 * <p>Start at {@link org.gilcheck.reports.growth.Growth}.
 */
@NullMarked
package org.gilcheck.reports.growth;

import org.jspecify.annotations.NullMarked;
