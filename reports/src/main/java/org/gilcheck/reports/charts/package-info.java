/** Puts policies side by side: as charts, as a table for spreadsheets, and as a page with both. */
@NullMarked
package org.gilcheck.reports.charts;

import org.jspecify.annotations.NullMarked;
