package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.VIEW_OF_NOT_MODEL;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.Written;
import dev.relata.processor.view.ViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rules of views. What may follow from an error of a model is not told beside it. */
public final class ViewValidation {
    private final Findings models;
    private final Map<ClassRef, ViewDeclaration> views;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean sound = true;

    private ViewValidation(Findings models, Map<ClassRef, ViewDeclaration> views) {
        this.models = models;
        this.views = views;
    }

    /**
     * Looks at a view.
     *
     * @param views it and all views that it contains, by name
     */
    public static ViewFindings of(ViewDeclaration view, Map<ClassRef, ViewDeclaration> views, Findings models) {
        ViewValidation validation = new ViewValidation(models, views);
        validation.check(view);
        return new ViewFindings(
                validation.diagnostics,
                validation.sound && !view.isUnresolved() ? ViewBuilder.build(view, models.graph()) : Optional.empty());
    }

    private void check(ViewDeclaration view) {
        ShapeRule.check(view.record(), "@View", "a view is read as one type", this::report);
        if (!diagnostics.isEmpty() || view.of().isEmpty()) {
            return;
        }
        Written<ClassRef> of = view.of().get();
        Optional<DraftModel> model = models.draft().model(of.value());
        if (model.isEmpty()) {
            report(notAModel(view, of));
        } else if (NotProcessed.is(of.value(), models.draft())) {
            report(NotProcessed.diagnostic(
                    of.at(),
                    "`" + view.name() + "` is a view of `" + of.value().simpleName() + "`, which comes",
                    of.value()));
        } else {
            view.components().forEach(component -> check(view, component));
        }
    }

    private void check(ViewDeclaration view, ViewComponent component) {
        ViewPlace place = new ViewPlace(view, component, models.graph(), views);
        boolean faulty =
                place.route().stream().flatMap(route -> route.models().stream()).anyMatch(models.faulty()::contains);
        if (faulty) {
            sound = false;
            return;
        }
        Optional<ClassRef> unprocessed = place.route().stream()
                .flatMap(route -> route.models().stream())
                .filter(type -> NotProcessed.is(type, models.draft()))
                .findFirst();
        if (unprocessed.isPresent()) {
            ClassRef type = unprocessed.get();
            String subject = place.label() + " leads to `" + type.simpleName() + "`, which comes";
            report(NotProcessed.diagnostic(ViewNames.at(place), subject, type));
            return;
        }
        int before = diagnostics.size();
        for (ViewRule rule : Rules.VIEW) {
            rule.check(place, this::report);
            if (diagnostics.size() > before) {
                return;
            }
        }
    }

    private Diagnostic notAModel(ViewDeclaration view, Written<ClassRef> of) {
        Diagnostic diagnostic = Diagnostic.of(
                        VIEW_OF_NOT_MODEL,
                        of.at(),
                        "`" + view.name() + "` is a view of `" + of.value().simpleName() + "`, which is not a `@Model`")
                .heldBackIf(models.draft().isMeantAsModel(of.value()));
        Optional<ClassRef> meant = Optional.ofNullable(views.get(of.value()))
                .flatMap(ViewDeclaration::of)
                .map(Written::value)
                .filter(type -> models.draft().model(type).isPresent());
        Spelling spelling = new Spelling(view.record());
        return meant.map(type -> diagnostic.help(
                        "for the model that `" + of.value().simpleName() + "` is a view of, ",
                        Edit.here(spelling.type(type) + ".class").importing(spelling.imports())))
                .orElseGet(() -> diagnostic.help("name a record annotated `@Model`"));
    }

    private void report(Diagnostic diagnostic) {
        diagnostics.add(new Imports(models.draft(), views.values()).complete(diagnostic));
        sound = false;
    }
}
