/** What a check was asked and what it has found. */
@NullMarked
package org.gilcheck.reports.results;

import org.jspecify.annotations.NullMarked;
