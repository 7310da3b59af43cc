/** Scenarios and their properties under Java PathFinder. */
@NullMarked
package org.gilcheck.properties.pathfinder;

import org.jspecify.annotations.NullMarked;
