/** A local web page on which people walk through a scenario by hand. */
@NullMarked
package org.gilcheck.reports.explorer;

import org.jspecify.annotations.NullMarked;
