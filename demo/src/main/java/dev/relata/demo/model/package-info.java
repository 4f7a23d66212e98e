/** The shop as records. What they become, DAOs, inputs and tables, is generated into this package. */
@NullMarked
package dev.relata.demo.model;

import org.jspecify.annotations.NullMarked;
