/** Reports of checks as text. */
@NullMarked
package org.gilcheck.reports.text;

import org.jspecify.annotations.NullMarked;
