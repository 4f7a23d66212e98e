@NullMarked
package dev.relata.processor.graph;

import org.jspecify.annotations.NullMarked;
