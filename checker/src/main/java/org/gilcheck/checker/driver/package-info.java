/**
 * Transition systems under Java PathFinder: the program that it runs to explore one, and what that program prints, read
 * again.
 */
@NullMarked
package org.gilcheck.checker.driver;

import org.jspecify.annotations.NullMarked;
