package dev.relata.processor.random;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What else in a schema depends on a column: a mistake there is a mistake in all of it. */
final class Usage {
    private final Schema schema;
    private final List<RelationEnds> relations;

    Usage(Schema schema) {
        this.schema = schema;
        this.relations = schema.relations();
    }

    List<RelationEnds> relations() {
        return relations;
    }

    List<RelationEnds> foreignKeys() {
        return relations.stream().filter(each -> !each.isManyToMany()).toList();
    }

    /** The relations that have this column in {@code fields}. */
    List<RelationEnds> ownedOver(Declaration model, String column) {
        return foreignKeys().stream()
                .filter(each -> each.first().model().name().equals(model.name())
                        && each.first().fields().contains(column))
                .toList();
    }

    /** The relations that have this column in {@code references}. */
    List<RelationEnds> pointingTo(Declaration model, String column) {
        return foreignKeys().stream()
                .filter(each -> each.first().component().target().equals(model.name())
                        && each.first().references().contains(column))
                .toList();
    }

    boolean isInId(Declaration model, String column) {
        return model.id().contains(column);
    }

    /** Whether it is in the id, a unique or an index. */
    boolean isInKey(Declaration model, String column) {
        return isInId(model, column)
                || keys(model)
                        .anyMatch(key -> key.texts("fields").contains(column)
                                || model.component(column)
                                        .filter(c -> c.annotations().contains(key))
                                        .isPresent());
    }

    boolean isInCondition(Declaration model, String column) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(column) + "\\b");
        return allAnnotations(model)
                .flatMap(each -> Stream.concat(each.texts("where").stream(), checks(each)))
                .anyMatch(condition -> word.matcher(condition).find());
    }

    /** Whether it is no more than a column. */
    boolean isPlain(Declaration model, String column) {
        return !isInKey(model, column)
                && !isInCondition(model, column)
                && ownedOver(model, column).isEmpty()
                && pointingTo(model, column).isEmpty();
    }

    /** Whether it is a foreign key of one relation, and nothing more. */
    boolean isOnlyForeignKey(Declaration model, String column) {
        return !isInKey(model, column)
                && !isInCondition(model, column)
                && ownedOver(model, column).size() == 1
                && pointingTo(model, column).isEmpty();
    }

    /** Whether relations point to this unique of a model, or to its id. */
    boolean isReferenced(Declaration model, List<String> key) {
        return foreignKeys().stream()
                .anyMatch(each -> each.first().component().target().equals(model.name())
                        && List.copyOf(each.first().references()).containsAll(key)
                        && key.containsAll(each.first().references()));
    }

    boolean hasRelations(Declaration model) {
        return model.components().stream().anyMatch(Component::isRelation)
                || schema.models().stream()
                        .flatMap(each -> each.components().stream())
                        .anyMatch(each -> each.isRelation() && each.target().equals(model.name()));
    }

    private static Stream<Annotation> keys(Declaration model) {
        return allAnnotations(model).filter(each -> each.is("Unique") || each.is("Index"));
    }

    private static Stream<String> checks(Annotation annotation) {
        return annotation.is("Check") ? annotation.texts("value").stream() : Stream.empty();
    }

    private static Stream<Annotation> allAnnotations(Declaration model) {
        return Stream.concat(
                model.annotations().stream(), model.components().stream().flatMap(each -> each.annotations().stream()));
    }
}
