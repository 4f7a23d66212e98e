/** The snippets of docs/guide, as they stand there. */
@NullMarked
package dev.relata.it.guide;

import org.jspecify.annotations.NullMarked;
