package dev.relata.processor.random;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source that is in no file. */
final class MemorySource extends SimpleJavaFileObject {
    private final String text;

    MemorySource(String path, String text) {
        super(uri(path), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }
}
