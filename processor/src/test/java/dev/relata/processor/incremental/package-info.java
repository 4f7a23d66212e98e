@NullMarked
package dev.relata.processor.incremental;

import org.jspecify.annotations.NullMarked;
