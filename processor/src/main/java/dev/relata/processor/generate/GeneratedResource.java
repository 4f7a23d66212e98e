package dev.relata.processor.generate;

/**
 * A generated file that is no source.
 *
 * @param path the path below the class output, with slashes
 * @param content the whole text
 */
public record GeneratedResource(String path, String content) {}
