/** The documented GILs, each a class that reads like the C it stands for, and broken ones that must be caught. */
@NullMarked
package org.gilcheck.model.policies;

import org.jspecify.annotations.NullMarked;
