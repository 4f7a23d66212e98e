/** Views: values, lists and trees of them. */
@NullMarked
package dev.relata.it.views;

import org.jspecify.annotations.NullMarked;
