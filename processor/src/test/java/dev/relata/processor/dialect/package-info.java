@NullMarked
package dev.relata.processor.dialect;

import org.jspecify.annotations.NullMarked;
