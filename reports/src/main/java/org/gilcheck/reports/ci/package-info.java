/** Reports for machines that build and review: JUnit XML, SARIF, GitHub's annotations, and Markdown. */
@NullMarked
package org.gilcheck.reports.ci;

import org.jspecify.annotations.NullMarked;
