package dev.relata.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** Hands diagnostics to the compiler: each once, and no warning that is silenced at its place. */
public final class Reporter {
    private final Messager messager;
    private final Optional<UnaryOperator<Element>> places;
    private final List<Diagnostic> held = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * @param places what the compiler can show instead of an element, once all classes are generated; empty where it can
     *     show every element at any time
     */
    public Reporter(Messager messager, Optional<UnaryOperator<Element>> places) {
        this.messager = messager;
        this.places = places;
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
        if (diagnostic.isHeldBack() || (!diagnostic.isError() && diagnostic.at().silences(diagnostic.rule()))) {
            return;
        }
        if (reported.add(diagnostic.at().elementKey() + "\n" + diagnostic.rule() + "\n" + diagnostic.fact())) {
            if (places.isPresent()) {
                held.add(diagnostic);
            } else {
                print(diagnostic, UnaryOperator.identity());
            }
        }
    }

    /** Says what is left to say, after the last round. */
    public void finish() {
        places.ifPresent(shown -> held.forEach(diagnostic -> print(diagnostic, shown)));
        held.clear();
    }

    private void print(Diagnostic diagnostic, UnaryOperator<Element> shown) {
        diagnostic.at().print(messager, diagnostic.severity().kind(), diagnostic.message(), shown);
    }
}
