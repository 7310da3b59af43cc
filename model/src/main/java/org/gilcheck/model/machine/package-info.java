/** What a policy runs on: cores, an operating system profile, and what primitive steps cost. */
@NullMarked
package org.gilcheck.model.machine;

import org.jspecify.annotations.NullMarked;
