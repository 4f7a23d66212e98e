/** Values computed from many rows, one by one and in groups. */
@NullMarked
package dev.relata.it.groups;

import org.jspecify.annotations.NullMarked;
