/** Names that trouble generators: keywords of SQL, types and variables of generated code, scripts other than Latin. */
@NullMarked
package dev.relata.it.names;

import org.jspecify.annotations.NullMarked;
