package dev.relata.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;

/** Hands diagnostics to the compiler: each once, and no warning that is silenced at its place. */
public final class Reporter {
    private final Messager messager;
    private final Set<String> reported = new HashSet<>();

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Those of one type together, in the order of its components. */
    public void report(List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> types = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            types.computeIfAbsent(diagnostic.at().typeKey(), type -> new ArrayList<>())
                    .add(diagnostic);
        }
        types.values()
                .forEach(ofType -> ofType.stream()
                        .sorted(Comparator.comparingInt(
                                diagnostic -> diagnostic.at().order()))
                        .forEach(this::report));
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
