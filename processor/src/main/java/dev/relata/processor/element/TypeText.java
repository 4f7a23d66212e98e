package dev.relata.processor.element;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as users write them: simple names, no annotations. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
    private TypeText() {}

    static String of(TypeMirror type) {
        return type.accept(new TypeText(), null);
    }

    @Override
    public String visitDeclared(DeclaredType type, Void none) {
        String name = type.asElement().getSimpleName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream()
                        .map(argument -> argument.accept(this, null))
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    @Override
    public String visitArray(ArrayType type, Void none) {
        return type.getComponentType().accept(this, null) + "[]";
    }

    @Override
    protected String defaultAction(TypeMirror type, Void none) {
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                ? type.getKind().name().toLowerCase(Locale.ROOT)
                : type.toString();
    }
}
