/** The elements of SVG pictures, with text of any content. */
@NullMarked
package org.gilcheck.reports.svg;

import org.jspecify.annotations.NullMarked;
