/** Real defects of real interpreters: each policy as it was, and as it was mended. */
@NullMarked
package org.gilcheck.model.policies.regressions;

import org.jspecify.annotations.NullMarked;
