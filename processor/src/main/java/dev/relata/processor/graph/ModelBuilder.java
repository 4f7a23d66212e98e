package dev.relata.processor.graph;

import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the model of a sound draft. What the rules refuse in its keys, defaults and conditions is left out. */
final class ModelBuilder {
    private final DraftModel draft;
    private final Draft all;
    private final ModelDeclaration declaration;

    ModelBuilder(DraftModel draft, Draft all) {
        this.draft = draft;
        this.all = all;
        this.declaration = draft.declaration();
    }

    Model build() {
        // A model without id is reported; its generated types exist all the same.
        List<Column> id =
                draft.id().isEmpty() ? draft.columns().stream().limit(1).toList() : draft.id();
        return new Model(
                declaration.type(),
                declaration.isPublic(),
                draft.table(),
                declaration.components().stream()
                        .flatMap(component -> component(component).stream())
                        .toList(),
                new Model.Key(Naming.primaryKey(draft.table()), id, Optional.empty()),
                keys(draft.uniques(), "key"),
                keys(draft.indexes(), "idx"),
                checks(),
                declaration.permanent(),
                declaration.constructorMayThrow()
                        || declaration.components().stream().anyMatch(c -> mayThrow(c.type())));
    }

    /** Empty only for a relation to what is no model: it is refused. */
    private Optional<Component> component(ComponentDeclaration component) {
        if (component.type() instanceof TypeDeclaration.RelationType relation) {
            return relation.target()
                    .filter(all::isModel)
                    .map(target -> new Component.RelationEnd(component.name(), relation.kind(), target));
        }
        List<Column> columns = draft.columns(component);
        return component.type() instanceof TypeDeclaration.EmbeddedType embedded
                ? Optional.of(new Component.EmbeddedRecord(
                        component.name(), embedded.type(), columns, embedded.constructorMayThrow()))
                : columns.stream().findFirst().map(Component.Single::new);
    }

    private List<Model.Key> keys(List<DraftKey> written, String suffix) {
        List<Model.Key> keys = new ArrayList<>();
        for (DraftKey key : written) {
            Optional<Condition> where = key.where().flatMap(this::condition);
            if (key.isComplete() && where.isPresent() == key.where().isPresent()) {
                String name = name(key.declaration().name())
                        .orElseGet(() -> Naming.constraint(draft.table(), Relations.names(key.columns()), suffix));
                keys.add(new Model.Key(name, key.columns(), where));
            }
        }
        return keys;
    }

    private List<Model.Check> checks() {
        List<CheckDeclaration> written = Stream.concat(
                        declaration.components().stream().flatMap(c -> c.checks().stream()),
                        declaration.checks().stream())
                .toList();
        List<Model.Check> checks = new ArrayList<>();
        for (CheckDeclaration check : written) {
            condition(check.condition())
                    .ifPresent(condition -> checks.add(new Model.Check(
                            name(check.name()).orElseGet(() -> checkName(condition, checks)), condition)));
        }
        return checks;
    }

    /** Two checks over the same columns are common: the second one's name gets a number. */
    private String checkName(Condition condition, List<Model.Check> before) {
        List<String> columns = Relations.names(condition.columns());
        return Naming.distinct(
                Naming.constraint(draft.table(), columns, "check"),
                before.stream().map(Model.Check::name).toList());
    }

    private Optional<Condition> condition(Written<String> text) {
        return ConditionParser.parse(text.value(), draft.columns()) instanceof ConditionParser.Parsed parsed
                ? Optional.of(parsed.condition())
                : Optional.empty();
    }

    private static Optional<String> name(Optional<Written<String>> written) {
        return written.map(Written::value).filter(name -> !name.isBlank());
    }

    private static boolean mayThrow(TypeDeclaration type) {
        if (type instanceof TypeDeclaration.EmbeddedType embedded) {
            return embedded.constructorMayThrow()
                    || embedded.components().stream().anyMatch(c -> mayThrow(c.type()));
        }
        return type instanceof TypeDeclaration.Value value
                && value.type()
                        .wrapper()
                        .filter(ValueType.Wrapper::constructorMayThrow)
                        .isPresent();
    }
}
