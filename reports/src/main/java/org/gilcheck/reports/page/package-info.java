/**
 * Reports and traces as single HTML files, which a browser shows without any network: what is drawn in them is drawn by
 * small scripts of their own, from data that stands in the same file.
 */
@NullMarked
package org.gilcheck.reports.page;

import org.jspecify.annotations.NullMarked;
