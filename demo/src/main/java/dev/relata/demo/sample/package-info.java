/** An invented shop: the same seed gives the same catalogue, customers and orders. */
@NullMarked
package dev.relata.demo.sample;

import org.jspecify.annotations.NullMarked;
