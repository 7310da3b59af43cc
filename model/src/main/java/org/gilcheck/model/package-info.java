/**
 * What is explored: transition systems, and below this package the language, the machine and the scenarios that make
 * them out of a GIL policy.
 *
 * <p>Glossary, one word per concept in all modules:
 *
 * <ul>
 *   <li><b>policy</b>: a global interpreter lock, written as routines of the interpreter ({@code acquire},
 *       {@code release}, {@code checkpoint} ...);
 *   <li><b>step</b>: one statement of a routine; atomic;
 *   <li><b>program point</b>: where a thread stands, just before a step;
 *   <li><b>thread</b>: a thread of the program that the interpreter runs; a <b>daemon</b> is one of the runtime itself;
 *   <li><b>request, grant, drop</b>: a thread starts to want the GIL, gets it, and starts to give it away;
 *   <li><b>forced yield</b>: a drop that the policy's checkpoint decides, not the program;
 *   <li><b>scenario</b>: a policy, some threads and a machine: a transition system;
 *   <li><b>state, label, run</b>: a packed state, what led from one to the next, and a sequence of them;
 *   <li><b>barging, hand-off</b>: a newcomer may take a freed lock before the waiter, or the waiter is given it.
 * </ul>
 */
@NullMarked
package org.gilcheck.model;

import org.jspecify.annotations.NullMarked;
