/** What is to be checked, as users name it: policies, operating systems, clocks, scales, and all combinations of them. */
@NullMarked
package org.gilcheck.properties.jobs;

import org.jspecify.annotations.NullMarked;
