package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ViewDeclaration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives code for help the imports of {@code dev.relata} that its file may lack: those of names the record does not use. */
final class Imports {
    private static final Pattern NAME = Pattern.compile(
            "@(Model|Id|Unique|Index|Check|Relation|Generated|Default|UpdatedAt"
                    + "|Version|SoftDelete|Column|Embedded|Permanent|View|From|Count)\\b|\\b(One|Maybe|Many)<|\\b(ReferentialAction|Dialect)\\.");

    private final Draft draft;
    private final Collection<ViewDeclaration> views;

    Imports(Draft draft) {
        this(draft, List.of());
    }

    /** @param views what is said is about these, and so their files have {@code View} */
    Imports(Draft draft, Collection<ViewDeclaration> views) {
        this.draft = draft;
        this.views = List.copyOf(views);
    }

    Diagnostic complete(Diagnostic diagnostic) {
        return diagnostic.mapEdits(this::complete);
    }

    private Edit complete(Edit edit) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(edit.code());
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    names.add(matcher.group(group));
                }
            }
        }
        String type = edit.place().replaceFirst("[.].*", "");
        draft.models().stream()
                .map(DraftModel::declaration)
                .filter(model -> model.name().equals(type))
                .forEach(model -> names.removeAll(used(model)));
        views.stream().filter(view -> view.name().equals(type)).forEach(view -> names.removeAll(used(view)));
        if (!views.isEmpty()) {
            names.remove("View");
        }
        return edit.importing(names.stream().map(name -> "dev.relata." + name).toList());
    }

    private static Set<String> used(ViewDeclaration view) {
        Set<String> used = new HashSet<>();
        addIf(used, view.components().stream().anyMatch(c -> c.from().isPresent()), "From");
        addIf(used, view.components().stream().anyMatch(c -> c.count().isPresent()), "Count");
        return used;
    }

    private static Set<String> used(ModelDeclaration model) {
        Set<String> used = new HashSet<>(Set.of("Model"));
        addIf(used, !model.ids().isEmpty(), "Id");
        addIf(used, !model.uniques().isEmpty(), "Unique");
        addIf(used, !model.indexes().isEmpty(), "Index");
        addIf(used, !model.checks().isEmpty(), "Check");
        model.components().forEach(component -> addUsed(used, component));
        return used;
    }

    private static void addUsed(Set<String> used, ComponentDeclaration component) {
        addIf(used, component.id().isPresent(), "Id");
        addIf(used, component.generated().isPresent(), "Generated");
        addIf(used, component.updatedAt().isPresent(), "UpdatedAt");
        addIf(used, component.version().isPresent(), "Version");
        addIf(used, component.softDelete().isPresent(), "SoftDelete");
        addIf(used, component.embedded().isPresent(), "Embedded");
        addIf(used, component.defaultValue().isPresent(), "Default");
        addIf(used, component.column().isPresent(), "Column");
        addIf(used, component.relation().isPresent(), "Relation");
        addIf(used, !component.uniques().isEmpty(), "Unique");
        addIf(used, !component.indexes().isEmpty(), "Index");
        addIf(used, !component.checks().isEmpty(), "Check");
        if (component.type() instanceof TypeDeclaration.RelationType relation) {
            used.add(relation.kind().typeName());
        }
    }

    private static void addIf(Set<String> used, boolean condition, String name) {
        if (condition) {
            used.add(name);
        }
    }
}
