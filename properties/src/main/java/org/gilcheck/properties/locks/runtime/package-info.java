/**
 * What a policy that is written as a real lock leans on: a memory whose steps come one at a time, variables in it, and mutexes,
 * conditions, semaphores and events for real threads. Only {@code synchronized}, {@code wait} and {@code notifyAll} are
 * used, so that Java PathFinder can run all of it.
 */
@NullMarked
package org.gilcheck.properties.locks.runtime;

import org.jspecify.annotations.NullMarked;
