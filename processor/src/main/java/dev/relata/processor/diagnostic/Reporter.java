package dev.relata.processor.diagnostic;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;

/** Hands diagnostics to the compiler: each once, and no warning that is silenced at its place. */
public final class Reporter {
    private final Messager messager;
    private final Set<String> reported = new HashSet<>();

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    public void report(Diagnostic diagnostic) {
        if (!diagnostic.isError() && diagnostic.at().silences(diagnostic.rule())) {
            return;
        }
        if (reported.add(diagnostic.at().elementKey() + "\n" + diagnostic.rule() + "\n" + diagnostic.fact())) {
            diagnostic.at().print(messager, diagnostic.severity().kind(), diagnostic.message());
        }
    }
}
