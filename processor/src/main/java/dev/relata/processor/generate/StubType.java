package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A generated type with all its signatures and nothing behind them. Code that uses it compiles; running it fails. What is
 * declared twice, as two models with an error may make it, is kept once.
 */
final class StubType {
    private final String name;
    private final Map<TypeName, TypeName> replaced;

    /**
     * Stubs for one model or database.
     *
     * @param name what failures call it
     * @param replaced the types that cannot be named here, and what to name instead
     */
    StubType(String name, Map<TypeName, TypeName> replaced) {
        this.name = name;
        this.replaced = Map.copyOf(replaced);
    }

    TypeSpec.Builder of(TypeSpec type) {
        boolean isInterface = type.kind() == TypeSpec.Kind.INTERFACE;
        TypeSpec.Builder stub =
                isInterface ? TypeSpec.interfaceBuilder(type.name()) : TypeSpec.classBuilder(type.name());
        type.modifiers().stream()
                .filter(modifier -> modifier != Modifier.SEALED)
                .forEach(stub::addModifiers);
        type.annotations().stream().filter(this::isNameable).forEach(stub::addAnnotation);
        stub.addJavadoc("Stands in until {@code $L} compiles.\n", name)
                .addTypeVariables(type.typeVariables())
                .addSuperinterfaces(
                        type.superinterfaces().stream().map(this::named).toList());
        if (isInterface && type.modifiers().contains(Modifier.SEALED)) {
            stub.addSuperinterface(Types.STUB_INPUT);
        }
        Set<Object> seen = new HashSet<>();
        type.fieldSpecs().stream()
                .filter(field -> !field.modifiers().contains(Modifier.PRIVATE))
                .filter(field -> seen.add(field.name()))
                .forEach(field -> stub.addField(field(field)));
        type.methodSpecs().stream()
                .map(this::method)
                .filter(method -> seen.add(List.of(
                        method.name(),
                        method.parameters().stream().map(ParameterSpec::type).toList())))
                .forEach(stub::addMethod);
        type.typeSpecs().stream()
                .filter(nested -> seen.add(List.of(nested.name())))
                .forEach(nested -> stub.addType(of(nested).build()));
        return stub;
    }

    /** {@code ProcessedModel} names its model, which may be private. */
    private boolean isNameable(AnnotationSpec annotation) {
        return replaced.isEmpty() || !annotation.type().equals(Types.PROCESSED_MODEL);
    }

    private FieldSpec field(FieldSpec field) {
        FieldSpec.Builder stub = FieldSpec.builder(named(field.type()), field.name());
        field.modifiers().forEach(stub::addModifiers);
        if (field.modifiers().contains(Modifier.STATIC)) {
            stub.initializer("$T.value($S)", Types.STUB, name);
        }
        return stub.build();
    }

    private MethodSpec method(MethodSpec method) {
        MethodSpec.Builder stub = method.isConstructor()
                ? MethodSpec.constructorBuilder()
                : MethodSpec.methodBuilder(method.name()).returns(named(method.returnType()));
        stub.addModifiers(method.modifiers())
                .addAnnotations(method.annotations())
                .addTypeVariables(method.typeVariables())
                .addExceptions(method.exceptions())
                .varargs(method.varargs());
        method.parameters()
                .forEach(parameter -> stub.addParameter(ParameterSpec.builder(named(parameter.type()), parameter.name())
                        .addAnnotations(parameter.annotations())
                        .build()));
        if (!method.modifiers().contains(Modifier.ABSTRACT)) {
            stub.addCode(CodeBlock.of("throw $T.failure($S);\n", Types.STUB, name));
        }
        return stub.build();
    }

    private TypeName named(TypeName type) {
        TypeName other = replaced.get(type);
        if (other != null) {
            return other;
        }
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] arguments =
                    generic.typeArguments().stream().map(this::named).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(generic.rawType(), arguments);
        }
        if (type instanceof WildcardTypeName wildcard && !wildcard.upperBounds().isEmpty()) {
            return WildcardTypeName.subtypeOf(named(wildcard.upperBounds().get(0)));
        }
        return type instanceof ArrayTypeName array ? ArrayTypeName.of(named(array.componentType())) : type;
    }
}
