package dev.relata.processor.graph;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Written;
import java.util.Optional;

/**
 * One end of a relation as written: a component of type {@code One}, {@code Maybe} or {@code Many}.
 *
 * @param relation its annotation; an empty one where there is none
 */
public record LinkEnd(
        ModelDeclaration model,
        ComponentDeclaration component,
        RelationKind kind,
        ClassRef target,
        RelationDeclaration relation) {

    public Location at() {
        return component.at();
    }

    /** The name of the relation, unless it is empty. */
    public Optional<String> name() {
        return relation.name().map(Written::value).filter(name -> !name.isBlank());
    }

    /** {@code Post.author}. */
    public String label() {
        return model.label(component);
    }

    public boolean isMany() {
        return kind == RelationKind.MANY;
    }

    public boolean hasFields() {
        return !relation.fields().isEmpty();
    }

    public boolean hasReferences() {
        return !relation.references().isEmpty();
    }

    /** The end as the finished graph has it. */
    Relation.End end() {
        return new Relation.End(model.type(), component.name(), kind);
    }
}
