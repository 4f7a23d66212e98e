/** The sources and resources that the processor writes. */
@NullMarked
package dev.relata.it.generated;

import org.jspecify.annotations.NullMarked;
