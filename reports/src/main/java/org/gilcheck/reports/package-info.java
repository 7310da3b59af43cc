/** Runs checks from the command line and reports what they found. */
@NullMarked
package org.gilcheck.reports;

import org.jspecify.annotations.NullMarked;
