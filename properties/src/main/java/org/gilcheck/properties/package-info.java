/** What "good" means for a GIL: each property a small class that asks the checker a question. */
@NullMarked
package org.gilcheck.properties;

import org.jspecify.annotations.NullMarked;
