/** Files that are written wholly or not at all. */
@NullMarked
package org.gilcheck.reports.files;

import org.jspecify.annotations.NullMarked;
