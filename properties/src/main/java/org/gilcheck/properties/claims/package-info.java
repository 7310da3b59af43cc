/** What is published of real GILs, as data, and whether the models agree with it. */
@NullMarked
package org.gilcheck.properties.claims;

import org.jspecify.annotations.NullMarked;
