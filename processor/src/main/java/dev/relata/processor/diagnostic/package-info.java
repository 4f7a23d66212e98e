/** What the compiler tells users: rules, messages and where they point. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.diagnostic;
