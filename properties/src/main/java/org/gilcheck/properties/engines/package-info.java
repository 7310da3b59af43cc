/** Programs that answer the same questions in different ways, and what it means that they agree. */
@NullMarked
package org.gilcheck.properties.engines;

import org.jspecify.annotations.NullMarked;
