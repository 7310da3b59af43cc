/** A real browser for the tests of pages: what they show, what they answer to, and that they ask nobody for anything. */
package org.gilcheck.reports.browser;
