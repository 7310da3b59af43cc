/** A policy under test in JUnit: one test for each property and scenario. */
@NullMarked
package org.gilcheck.properties.contract;

import org.jspecify.annotations.NullMarked;
