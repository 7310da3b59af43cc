/** GILs that are wrong on purpose: canaries, which every run of the checker must catch. */
@NullMarked
package org.gilcheck.model.policies.broken;

import org.jspecify.annotations.NullMarked;
