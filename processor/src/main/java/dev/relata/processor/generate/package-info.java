/** One generator for each kind of generated file, each a pure function of a model and its neighbours. */
@NullMarked
package dev.relata.processor.generate;

import org.jspecify.annotations.NullMarked;
