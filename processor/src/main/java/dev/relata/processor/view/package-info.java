/** What a view is made of: ways over relations to the columns and rows that its components take. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.view;
