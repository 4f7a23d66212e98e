package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code NewPost}: the input of an insert, in stages, so that what is required cannot be forgotten. */
final class InputGenerator {
    private final Model model;
    private final ModelNames names;
    private final ClassName input;
    private final ClassName row;
    private final List<InputPart> parts;
    private final InputStages stages;
    private final List<RelationSetter> relations;
    private final Inputs inputs;

    InputGenerator(Model model, Inputs inputs) {
        this.model = model;
        this.inputs = inputs;
        this.names = ModelNames.of(model);
        this.input = Types.of(names.input());
        this.row = Types.of(names.inputRow());
        this.parts = InputPart.of(model);
        this.stages = new InputStages(model, inputs);
        this.relations = RelationSetter.of(model, stages.relations(), inputs);
    }

    GeneratedSource generate(GeneratorOptions options) {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(input)
                .addModifiers(Modifier.SEALED)
                .addPermittedSubclass(row)
                .addAnnotations(options.onValues())
                .addJavadoc(
                        "What is given to insert a {@link $T}: $L. Immutable; every call gives a new value.\n",
                        names.model(),
                        stages.required().isEmpty() ? "nothing is required" : "the required columns first, in order")
                .addMethods(isInAnyOrder() ? startsInAnyOrder() : starts());
        addEnd(spec, stages.views().get(0), true);
        stages.stages().forEach(part -> spec.addType(stage(part, options)));
        for (InputStages.View view : stages.views()) {
            view.under().forEach(under -> spec.addType(under(under, stages.first(view), view.type())));
            if (view.parent().isPresent()) {
                spec.addType(below(view, options));
            }
        }
        if (isInAnyOrder()) {
            spec.addType(inAnyOrder(any(), model).addSuperinterface(input).build());
        }
        stages.relations().stream().filter(NestedRelation::isUnknown).forEach(relation -> {
            spec.addType(under(relation.targetUnder(), relation.targetStages(), ClassName.OBJECT));
            spec.addType(inAnyOrder(relation.targetStages(), relation.target()).build());
        });
        return new SourceFile(options).write(names.input(), spec, model.isPublic());
    }

    /** Whether the stages are not known, because a relation that may have to be given has an error. */
    private boolean isInAnyOrder() {
        return stages.relations().stream().anyMatch(stages::isGivenAnywhere);
    }

    private List<MethodSpec> startsInAnyOrder() {
        List<MethodSpec> starts = new ArrayList<>();
        for (InputPart part : stages.required()) {
            for (ParameterSpec parameter : part.setters()) {
                starts.add(start(part.name(), any()).addParameter(parameter).build());
            }
        }
        relations.stream()
                .filter(setter -> !stages.isGivenInTheEnd(setter.relation()))
                .forEach(setter -> starts.add(
                        setter.declared(start(setter.name(), any()), any()).build()));
        if (stages.required().isEmpty()) {
            starts.add(start("defaults", any()).build());
        }
        return starts;
    }

    /** {@code NewPost.Any}: all that can be given, any of it the last. */
    private ClassName any() {
        return input.nestedClass("Any");
    }

    private TypeSpec.Builder inAnyOrder(ClassName name, Model of) {
        TypeSpec.Builder any = TypeSpec.interfaceBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        InputPart.of(of).stream()
                .filter(part -> part.isRequired() || part.isOptional())
                .forEach(part -> setters(part, name, false).forEach(any::addMethod));
        // A class file of the other model has nothing for relations that had no error when it was compiled.
        RelationSetter.of(of, inputs.relations(of), inputs).stream()
                .filter(setter -> of.equals(model) || !setter.relation().isUnknown())
                .forEach(setter -> any.addMethod(setter(setter, name, false)));
        return any;
    }

    private List<MethodSpec> starts() {
        if (stages.required().isEmpty()) {
            return List.of(MethodSpec.methodBuilder("defaults")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(input)
                    .addJavadoc("A new {@link $T} with nothing given.\n", names.model())
                    .addStatement("return new $T()", row)
                    .build());
        }
        List<MethodSpec> starts = new ArrayList<>();
        InputPart first = stages.required().get(0);
        ParameterSpec parameter = first.setters().get(0);
        TypeName next = stages.afterFirst();
        CodeBlock begun = CodeBlock.of("new $T().$N($N)", row, first.name(), parameter.name());
        starts.add(start(first.name(), next)
                .addParameter(parameter)
                .addStatement("return $L", as(next, input, begun))
                .build());
        for (RelationSetter setter : settersAt(first)) {
            TypeName after = stages.afterFirst(setter.relation());
            CodeBlock whole = CodeBlock.of("new $T().$L", row, setter.invoked());
            starts.add(setter.declared(start(setter.name(), after), after)
                    .addStatement("return $L", as(after, input, whole))
                    .build());
        }
        return starts;
    }

    private MethodSpec.Builder start(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addJavadoc("Begins a new {@link $T}.\n", names.model());
    }

    /** The class of all stages is the one that is wanted, but only of the last one the compiler knows it. */
    private static CodeBlock as(TypeName wanted, TypeName last, CodeBlock row) {
        return wanted.equals(last) ? row : CodeBlock.of("$T.stage($L)", Types.NESTED, row);
    }

    private List<RelationSetter> settersAt(InputPart part) {
        List<NestedRelation> beginning = stages.beginningAt(part);
        return relations.stream()
                .filter(setter -> beginning.contains(setter.relation()))
                .toList();
    }

    private TypeSpec stage(InputPart part, GeneratorOptions options) {
        TypeSpec.Builder stage = TypeSpec.interfaceBuilder(stages.stage(part))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addTypeVariables(stages.variables(part))
                .addPermittedSubclass(row)
                .addAnnotations(options.onValues())
                .addJavadoc("{@code $L} is still missing.\n", part.name());
        setters(part, InputStages.next(), true).forEach(stage::addMethod);
        settersAt(part).forEach(setter -> stage.addMethod(setter(setter, stages.after(part, setter.relation()), true)));
        return stage.build();
    }

    /** What may be given, but need not. */
    private void addEnd(TypeSpec.Builder spec, InputStages.View view, boolean documented) {
        parts.stream()
                .filter(part -> part.isOptional() && view.asksFor(part))
                .forEach(part -> setters(part, view.type(), documented).forEach(spec::addMethod));
        relations.stream()
                .filter(setter -> stages.isGivenInTheEnd(setter.relation()) && view.has(setter.relation()))
                .forEach(setter -> spec.addMethod(setter(setter, view.type(), documented)));
    }

    private TypeSpec below(InputStages.View view, GeneratorOptions options) {
        TypeSpec.Builder below = TypeSpec.interfaceBuilder(view.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addPermittedSubclass(row)
                .addAnnotations(options.onValues())
                .addJavadoc(
                        "A new {@link $T} whose {@code $L} is the row it is given to.\n",
                        names.model(),
                        view.parent().orElseThrow().end().name());
        addEnd(below, view, false);
        return below.build();
    }

    /** Not generic: an array of them is a parameter that javac does not warn of. */
    private TypeSpec under(ClassName under, TypeName first, ClassName last) {
        String variable = names.variable();
        return TypeSpec.interfaceBuilder(under)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(FunctionalInterface.class)
                .addJavadoc(
                        "Makes a {@link $T} from its first stage; the static method is for generated code.\n",
                        names.model())
                .addMethod(MethodSpec.methodBuilder("row")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addParameter(first, variable)
                        .returns(last)
                        .build())
                .addMethod(MethodSpec.methodBuilder("values")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(under, variable)
                        .returns(ParameterizedTypeName.get(Types.VALUES, names.model()))
                        .addStatement(
                                "return $1N == null ? null : ($2T) $1N.row($3L)",
                                variable,
                                row,
                                as(first, last, CodeBlock.of("new $T()", row)))
                        .build())
                .build();
    }

    private static MethodSpec setter(RelationSetter setter, TypeName result, boolean documented) {
        return setter.declared(abstractMethod(setter.name()), result)
                .addJavadoc(documented ? setter.doc() : CodeBlock.of(""))
                .build();
    }

    private static List<MethodSpec> setters(InputPart part, TypeName result, boolean documented) {
        return part.setters().stream()
                .map(parameter -> abstractMethod(part.name())
                        .addParameter(parameter)
                        .returns(result)
                        .addJavadoc(documented ? unset(part) : CodeBlock.of(""))
                        .build())
                .toList();
    }

    private static MethodSpec.Builder abstractMethod(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
    }

    private static CodeBlock unset(InputPart part) {
        if (part.isEmbedded() || part.isRequired()) {
            return CodeBlock.of("");
        }
        return switch (part.automatic()) {
            case UUID -> CodeBlock.of("Not given: a new UUID.\n");
            case CREATED_AT -> CodeBlock.of("Not given: now.\n");
            default ->
                Literals.defaultOf(part.column())
                        .map(value -> CodeBlock.of("Not given: {@code $L}.\n", Javadoc.code(value.toString())))
                        .orElseGet(() -> CodeBlock.of("Not given: null.\n"));
        };
    }
}
