/** Times of the parts of which a search is made, by JMH: successors, insertion into the set of states, fields of packed states. */
@NullMarked
package org.gilcheck.benchmarks;

import org.jspecify.annotations.NullMarked;
