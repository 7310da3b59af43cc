/** Java PathFinder as a second engine: finding it, running a program under it, and reading what came of it. */
@NullMarked
package org.gilcheck.checker.pathfinder;

import org.jspecify.annotations.NullMarked;
