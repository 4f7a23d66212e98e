/** A shop on Relata, and a program that shows what its database holds to. */
@NullMarked
package dev.relata.demo;

import org.jspecify.annotations.NullMarked;
