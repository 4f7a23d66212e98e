/** Schemas as data, so that tests can make mistakes in them: one at a time in large ones, and at random in random ones. */
@NullMarked
package dev.relata.processor.random;

import org.jspecify.annotations.NullMarked;
