package dev.relata.processor.graph;

import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A model as written, with the columns and keys that could be made of it. The rules look at it. */
public final class DraftModel {
    private final ModelDeclaration declaration;
    private final List<Column> columns;
    private final List<Column> id;
    private final List<DraftKey> uniques;
    private final List<DraftKey> indexes;

    public DraftModel(ModelDeclaration declaration) {
        this.declaration = declaration;
        this.columns = declaration.components().stream()
                .flatMap(component -> columns(component).stream())
                .toList();
        this.id = idNames().stream()
                .flatMap(name -> column(name).stream())
                .distinct()
                .toList();
        this.uniques = keys(declaration.uniques(), ComponentDeclaration::uniques);
        this.indexes = keys(declaration.indexes(), ComponentDeclaration::indexes);
    }

    public ModelDeclaration declaration() {
        return declaration;
    }

    public String name() {
        return declaration.name();
    }

    /** The name of its table. */
    public String table() {
        return declaration
                .table()
                .map(Written::value)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> Naming.snakeCase(declaration.name()));
    }

    /** All columns that could be made, those of embedded records included. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of a component, or of a component of an embedded record: {@code address.city}. */
    public Optional<Column> column(String path) {
        return columns.stream()
                .filter(column -> column.component().equals(path))
                .findFirst();
    }

    /** The columns of the id, in key order; those that could not be made are missing. */
    public List<Column> id() {
        return id;
    }

    /** The column that says when a row was deleted; none where the model is permanent, and a rule refuses both. */
    public Optional<Column> softDelete() {
        return declaration.permanent()
                ? Optional.empty()
                : columns.stream()
                        .filter(column -> column.automatic() == Automatic.SOFT_DELETE)
                        .findFirst();
    }

    /** Those on components first. */
    public List<DraftKey> uniques() {
        return uniques;
    }

    /** Those on components first. */
    public List<DraftKey> indexes() {
        return indexes;
    }

    /** Whether at most one row has given values in these columns. */
    public boolean isUniqueWithin(List<Column> others) {
        return (!id.isEmpty() && others.containsAll(id))
                || uniques.stream().anyMatch(unique -> unique.isWithin(others));
    }

    /** Whether these columns, in any order, are the id or a unique. */
    public boolean isKey(List<Column> others) {
        return isId(others) || uniques.stream().anyMatch(unique -> unique.isExactly(others));
    }

    /** Whether these columns, in any order, are the id. */
    public boolean isId(List<Column> others) {
        return !id.isEmpty() && new HashSet<>(id).equals(new HashSet<>(others));
    }

    /** The columns of one component. */
    public List<Column> columns(ComponentDeclaration component) {
        if (component.type() instanceof TypeDeclaration.Value value) {
            boolean isId = idNames().contains(component.name());
            return List.of(ColumnBuilder.column(component, value.type(), List.of(component.name()), "", isId));
        }
        return component.type() instanceof TypeDeclaration.EmbeddedType embedded
                ? ColumnBuilder.embedded(component, embedded)
                : List.of();
    }

    private List<String> idNames() {
        List<String> names = new ArrayList<>();
        declaration.components().stream()
                .filter(component -> component.id().isPresent())
                .forEach(component -> names.add(component.name()));
        if (names.isEmpty()) {
            declaration.ids().forEach(key -> key.fields().forEach(field -> names.add(field.value())));
        }
        return names;
    }

    private List<DraftKey> keys(
            List<KeyDeclaration> onRecord, Function<ComponentDeclaration, List<KeyDeclaration>> onComponent) {
        List<DraftKey> keys = new ArrayList<>();
        for (ComponentDeclaration component : declaration.components()) {
            for (KeyDeclaration key : onComponent.apply(component)) {
                keys.add(new DraftKey(key, Optional.of(component.name()), columns(component)));
            }
        }
        for (KeyDeclaration key : onRecord) {
            List<Column> named = key.fields().stream()
                    .flatMap(field -> column(field.value()).stream())
                    .toList();
            keys.add(new DraftKey(key, Optional.empty(), named));
        }
        return keys;
    }
}
