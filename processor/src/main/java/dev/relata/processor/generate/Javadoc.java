package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Text inside generated comments and annotations. */
final class Javadoc {
    private Javadoc() {}

    /** Text for a code tag: nothing in it ends the tag or the comment. */
    static String code(String text) {
        String safe = text.replace("*/", "* /").replace("\\u", "\\ u");
        long open = safe.chars().filter(c -> c == '{').count();
        long close = safe.chars().filter(c -> c == '}').count();
        return open == close ? safe : safe.replace('{', '(').replace('}', ')');
    }

    /** An annotation's array of strings. */
    static CodeBlock strings(List<String> values) {
        return CodeBlock.of(
                "{$L}", values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(",$W")));
    }

    /** {@code "title", "slug"}: the arguments of a call. */
    static CodeBlock arguments(List<String> values) {
        return values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(",$W"));
    }
}
