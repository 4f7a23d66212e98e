@NullMarked
package dev.relata.demo;

import org.jspecify.annotations.NullMarked;
