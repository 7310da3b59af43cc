/** Draws the state machines of policies: as pictures, and as text for Graphviz and Mermaid. */
@NullMarked
package org.gilcheck.reports.diagram;

import org.jspecify.annotations.NullMarked;
