package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.view.View;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say about a view.
 *
 * @param view empty where it, or a model it shows, has an error
 */
public record ViewFindings(List<Diagnostic> diagnostics, Optional<View> view) {
    public ViewFindings {
        diagnostics = List.copyOf(diagnostics);
    }
}
