package dev.relata.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** How bad it is. */
public enum Severity {
    ERROR(Kind.ERROR),
    WARNING(Kind.WARNING);

    private final Kind kind;

    Severity(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
