package dev.relata.processor.generate;

import dev.relata.processor.model.ClassRef;

/**
 * A generated source file.
 *
 * @param type the top level class in it
 * @param source the whole text
 */
public record GeneratedSource(ClassRef type, String source) {}
