/** Runs any program under Java PathFinder, in a subprocess, and tells what came of it. Knows nothing of GILs. */
@NullMarked
package org.gilcheck.checker.pathfinder;

import org.jspecify.annotations.NullMarked;
