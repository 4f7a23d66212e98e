package dev.relata.processor.random;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Models and what belongs to them, as they are written: nothing is checked, so that all mistakes can be made. */
record Schema(List<Declaration> declarations) {
    Schema {
        declarations = List.copyOf(declarations);
    }

    List<Declaration> models() {
        return declarations.stream().filter(Declaration::isModel).toList();
    }

    Optional<Declaration> database() {
        return declarations.stream().filter(Declaration::isDatabase).findFirst();
    }

    Optional<Declaration> declaration(String name) {
        return declarations.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Schema change(String declaration, UnaryOperator<Declaration> change) {
        return new Schema(declarations.stream()
                .map(each -> each.name().equals(declaration) ? change.apply(each) : each)
                .toList());
    }

    Schema change(String declaration, String component, UnaryOperator<Component> change) {
        return change(declaration, each -> each.change(component, change));
    }

    Schema with(Declaration added) {
        return new Schema(Stream.concat(declarations.stream(), Stream.of(added)).toList());
    }

    Schema without(String declaration) {
        return new Schema(declarations.stream()
                .filter(each -> !each.name().equals(declaration))
                .toList());
    }

    /** All relations, each once. */
    List<RelationEnds> relations() {
        return RelationEnds.of(this);
    }

    /** The sources, as a message of a failing test shows them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        SourcePrinter.print(this)
                .forEach(file -> text.append("// ")
                        .append(file.path())
                        .append('\n')
                        .append(file.text())
                        .append('\n'));
        return text.toString();
    }
}
