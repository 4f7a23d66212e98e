package dev.relata.processor;

import dev.relata.processor.diagnostic.Reporter;
import dev.relata.processor.element.ViewReader;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.validate.Findings;
import dev.relata.processor.validate.ViewFindings;
import dev.relata.processor.validate.ViewValidation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The views of a round, each with all views that it contains. */
final class Views {
    private final ViewReader reader;
    private final Map<ClassRef, ViewDeclaration> ready = new TreeMap<>();

    Views(ViewReader reader) {
        this.reader = reader;
    }

    /** Takes a view, unless something it reaches does not exist and may still be generated. */
    boolean add(ClassRef view, Reach reach, boolean settled) {
        Map<ClassRef, ViewDeclaration> within = within(view);
        boolean added = reach.add(within.values(), settled);
        if (added && within.containsKey(view)) {
            ready.put(view, within.get(view));
        }
        return added;
    }

    Collection<ViewDeclaration> ready() {
        return ready.values();
    }

    ViewFindings check(ViewDeclaration view, Findings models, Reporter reporter) {
        ViewFindings findings = ViewValidation.of(view, within(view.type()), models);
        reporter.report(findings.diagnostics());
        return findings;
    }

    private Map<ClassRef, ViewDeclaration> within(ClassRef view) {
        Map<ClassRef, ViewDeclaration> found = new TreeMap<>();
        Deque<ClassRef> open = new ArrayDeque<>();
        open.add(view);
        while (!open.isEmpty()) {
            ClassRef next = open.remove();
            if (!found.containsKey(next)) {
                reader.view(next).ifPresent(declaration -> {
                    found.put(next, declaration);
                    open.addAll(declaration.nested());
                    declaration.of().ifPresent(of -> open.add(of.value()));
                });
            }
        }
        return found;
    }
}
