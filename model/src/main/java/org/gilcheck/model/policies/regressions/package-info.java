/** Defects that were released, or nearly, each beside its cure: a broken policy and a fixed one that differ in nothing else. */
@NullMarked
package org.gilcheck.model.policies.regressions;

import org.jspecify.annotations.NullMarked;
