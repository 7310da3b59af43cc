/** Tests of the explorer, over HTTP and in a browser. */
package org.gilcheck.reports.explorer;
