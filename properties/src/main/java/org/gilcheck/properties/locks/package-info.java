/** Policies as real locks: written as Java, compiled, hammered by threads on a Java machine, explored by Java PathFinder. */
@NullMarked
package org.gilcheck.properties.locks;

import org.jspecify.annotations.NullMarked;
