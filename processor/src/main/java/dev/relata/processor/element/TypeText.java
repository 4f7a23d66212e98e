package dev.relata.processor.element;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as text, without annotations. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
    private final boolean qualified;

    private TypeText(boolean qualified) {
        this.qualified = qualified;
    }

    /** As users write them: with simple names. */
    static String of(TypeMirror type) {
        return type.accept(new TypeText(false), null);
    }

    /** With full names, which any class can use. */
    static String qualified(TypeMirror type) {
        return type.accept(new TypeText(true), null);
    }

    @Override
    public String visitDeclared(DeclaredType type, Void none) {
        String name = qualified
                ? ((TypeElement) type.asElement()).getQualifiedName().toString()
                : type.asElement().getSimpleName().toString();
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
    public String visitWildcard(WildcardType type, Void none) {
        if (type.getExtendsBound() != null) {
            return "? extends " + type.getExtendsBound().accept(this, null);
        }
        return type.getSuperBound() == null
                ? "?"
                : "? super " + type.getSuperBound().accept(this, null);
    }

    @Override
    protected String defaultAction(TypeMirror type, Void none) {
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                ? type.getKind().name().toLowerCase(Locale.ROOT)
                : type.toString();
    }
}
