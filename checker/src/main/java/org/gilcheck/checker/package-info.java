/** Explores the states of a model and finds the runs that break a rule. */
@NullMarked
package org.gilcheck.checker;

import org.jspecify.annotations.NullMarked;
