/** What the threads of a program do. */
@NullMarked
package org.gilcheck.model.workloads;

import org.jspecify.annotations.NullMarked;
