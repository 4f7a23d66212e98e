/**
 * The annotations that turn a record into a {@linkplain dev.relata.Model model}, the types of its relations ({@link
 * dev.relata.One}, {@link dev.relata.Maybe}, {@link dev.relata.Many}), and the exceptions about them.
 *
 * <p>Wherever an attribute takes the name of a component, it is the name in Java ({@code authorId}), not the one of the
 * column. Attributes that name something in the database are used as they are written.
 */
package dev.relata;
