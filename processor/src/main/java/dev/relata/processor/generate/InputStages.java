package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of a model's input: {@code MissingSlug<MissingTitle<NewPost>>}. A stage says what comes after it by its type
 * parameters, so that one interface serves below each parent. A foreign key of several columns can be given as a whole, by
 * the row it points to: the first of its stages has a parameter more, for what comes then.
 */
final class InputStages {
    private final ModelNames names;
    private final ClassName input;
    private final List<InputPart> required;
    private final List<NestedRelation> relations;
    private final List<View> views = new ArrayList<>();

    /**
     * A way to make an input.
     *
     * @param type the type in the end: {@code NewPost}, {@code NewPost.OfAuthor}
     * @param parent the relation whose foreign key the parent fills
     * @param under what a parent is given to make it; empty where there is none
     */
    record View(ClassName type, Optional<NestedRelation> parent, List<ClassName> under) {
        boolean asksFor(InputPart part) {
            return parent.stream().noneMatch(relation -> relation.hasKeyIn(part));
        }

        boolean has(NestedRelation relation) {
            return !parent.equals(Optional.of(relation));
        }
    }

    InputStages(Model model, Inputs inputs) {
        this.names = ModelNames.of(model);
        this.input = Types.of(names.input());
        this.required =
                InputPart.of(model).stream().filter(InputPart::isRequired).toList();
        this.relations = inputs.relations(model);
        views.add(new View(
                input,
                Optional.empty(),
                relations.stream()
                        .filter(NestedRelation::isManyToMany)
                        .map(relation ->
                                NestedRelation.under(model, relation.end().name()))
                        .toList()));
        relations.stream()
                .filter(relation -> relation.isOwner() && relation.opposite().isPresent())
                .forEach(relation -> views.add(new View(
                        NestedRelation.of(model, relation.end().name()),
                        Optional.of(relation),
                        List.of(NestedRelation.under(model, relation.end().name())))));
    }

    List<NestedRelation> relations() {
        return relations;
    }

    /** {@code NewPost} first, then what is made below parents. */
    List<View> views() {
        return views;
    }

    /** What is required, in order. */
    List<InputPart> required() {
        return required;
    }

    /** The parts with a stage of their own: the first only where it is asked for below a parent. */
    List<InputPart> stages() {
        return required.stream()
                .filter(part -> !part.equals(required.get(0))
                        || views.stream().anyMatch(view -> !view.under().isEmpty() && view.asksFor(part)))
                .toList();
    }

    /** The foreign keys that can be given as a whole where this part is required. */
    List<NestedRelation> beginningAt(InputPart part) {
        return relations.stream()
                .filter(relation -> keyParts(relation).findFirst().equals(Optional.of(part)))
                .toList();
    }

    /** Whether an input may do without it, so that it is given in the end. */
    boolean isGivenInTheEnd(NestedRelation relation) {
        return !isGivenAnywhere(relation)
                && (!relation.isOwner() || keyParts(relation).findFirst().isEmpty());
    }

    /** Whether nobody knows when it is to be given: it may be what a required foreign key is filled from. */
    boolean isGivenAnywhere(NestedRelation relation) {
        return relation.isUnknown() && !relation.isToMany();
    }

    private Stream<InputPart> keyParts(NestedRelation relation) {
        return required.stream().filter(relation::hasKeyIn);
    }

    private boolean isCompound(NestedRelation relation) {
        return keyParts(relation).count() > 1;
    }

    /** {@code N}: what comes after a stage. */
    static TypeVariableName next() {
        return TypeVariableName.get("N");
    }

    /** What comes after a stage where a foreign key is given as a whole. */
    TypeVariableName after(InputPart part, NestedRelation relation) {
        if (!isCompound(relation)) {
            return next();
        }
        int number = compoundAt(part).indexOf(relation) + 1;
        return TypeVariableName.get(number == 1 ? "R" : "R" + number);
    }

    private List<NestedRelation> compoundAt(InputPart part) {
        return beginningAt(part).stream().filter(this::isCompound).toList();
    }

    /** The type parameters of a stage. */
    List<TypeVariableName> variables(InputPart part) {
        List<TypeVariableName> variables = new ArrayList<>(List.of(next()));
        compoundAt(part).forEach(relation -> variables.add(after(part, relation)));
        return variables;
    }

    /** A stage of the class that is all of them. */
    TypeName stageOfRow(InputPart part) {
        TypeName row = Types.of(names.inputRow());
        return ParameterizedTypeName.get(
                stage(part), Collections.nCopies(variables(part).size(), row).toArray(TypeName[]::new));
    }

    ClassName stage(InputPart part) {
        return input.nestedClass("Missing" + ModelNames.capitalized(part.name()));
    }

    /** The first stage of a view. */
    TypeName first(View view) {
        return chain(required.stream().filter(view::asksFor).toList(), view.type());
    }

    /** What comes after the first part of an input without a parent. */
    TypeName afterFirst() {
        return chain(required.subList(1, required.size()), input);
    }

    /** What comes after the first part of an input without a parent, where a foreign key is given as a whole. */
    TypeName afterFirst(NestedRelation relation) {
        return chain(without(required, relation), input);
    }

    private TypeName chain(List<InputPart> parts, TypeName end) {
        if (parts.isEmpty()) {
            return end;
        }
        InputPart part = parts.get(0);
        List<TypeName> after = new ArrayList<>();
        after.add(chain(parts.subList(1, parts.size()), end));
        compoundAt(part).forEach(relation -> after.add(chain(without(parts, relation), end)));
        return ParameterizedTypeName.get(stage(part), after.toArray(TypeName[]::new));
    }

    private static List<InputPart> without(List<InputPart> parts, NestedRelation relation) {
        return parts.stream().filter(part -> !relation.hasKeyIn(part)).toList();
    }
}
