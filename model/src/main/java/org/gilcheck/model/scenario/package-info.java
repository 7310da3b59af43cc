/**
 * What a policy, some threads and a machine mean together: a transition system over packed states.
 *
 * <p>Start at {@link org.gilcheck.model.scenario.Scenario}. Code here is plain Java on purpose: Java PathFinder runs it.
 */
@NullMarked
package org.gilcheck.model.scenario;

import org.jspecify.annotations.NullMarked;
