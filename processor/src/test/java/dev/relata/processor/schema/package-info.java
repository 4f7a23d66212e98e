@NullMarked
package dev.relata.processor.schema;

import org.jspecify.annotations.NullMarked;
