/** Sets of states in files: sorted, compressed, and merged rather than looked up, for explorations larger than the memory. */
@NullMarked
package org.gilcheck.checker.disk;

import org.jspecify.annotations.NullMarked;
