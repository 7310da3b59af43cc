/** Reports of checks for programs. */
@NullMarked
package org.gilcheck.reports.json;

import org.jspecify.annotations.NullMarked;
