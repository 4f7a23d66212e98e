package dev.relata.processor.element;

import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Says what the type of a component is to us. */
final class TypeReader {
    private static final String MODEL = "dev.relata.Model";
    private static final String OPTIONAL = "java.util.Optional";

    /** Classes that are one column; those of primitives are boxes. */
    private record Known(String name, Scalar scalar) {
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("java.lang.String", Scalar.STRING),
            new Known("java.lang.Boolean", Scalar.BOOLEAN),
            new Known("java.lang.Byte", Scalar.BYTE),
            new Known("java.lang.Short", Scalar.SHORT),
            new Known("java.lang.Integer", Scalar.INT),
            new Known("java.lang.Long", Scalar.LONG),
            new Known("java.lang.Float", Scalar.FLOAT),
            new Known("java.lang.Double", Scalar.DOUBLE),
            new Known("java.math.BigDecimal", Scalar.DECIMAL),
            new Known("java.util.UUID", Scalar.UUID),
            new Known("java.time.Instant", Scalar.INSTANT),
            new Known("java.time.LocalDate", Scalar.LOCAL_DATE),
            new Known("java.time.LocalTime", Scalar.LOCAL_TIME),
            new Known("java.time.LocalDateTime", Scalar.LOCAL_DATE_TIME));

    /** What others call the types of columns, or come near to them. */
    private static final Map<String, Scalar> MEANT = Map.of(
            "java.lang.Character", Scalar.STRING,
            "java.math.BigInteger", Scalar.LONG,
            "java.net.URI", Scalar.STRING,
            "java.sql.Date", Scalar.LOCAL_DATE,
            "java.sql.Time", Scalar.LOCAL_TIME,
            "java.sql.Timestamp", Scalar.INSTANT,
            "java.time.OffsetDateTime", Scalar.INSTANT,
            "java.time.ZonedDateTime", Scalar.INSTANT,
            "java.util.Calendar", Scalar.INSTANT,
            "java.util.Date", Scalar.INSTANT);

    private static final Set<String> COLLECTIONS = Set.of("java.util.Collection", "java.util.List", "java.util.Set");

    private final Compilation compilation;
    private final String user;

    /** @param user the package of the generated classes that will name the types */
    TypeReader(Compilation compilation, String user) {
        this.compilation = compilation;
        this.user = user;
    }

    /** The type without {@code Optional} around it. */
    TypeMirror withoutOptional(TypeMirror type) {
        return isOptional(type) ? ((DeclaredType) type).getTypeArguments().get(0) : type;
    }

    boolean isOptional(TypeMirror type) {
        return isDeclared(type, OPTIONAL)
                && ((DeclaredType) type).getTypeArguments().size() == 1;
    }

    /** What a {@code List} holds. */
    Optional<TypeMirror> listItem(TypeMirror type) {
        return item(type, Set.of("java.util.List"));
    }

    private Optional<TypeMirror> item(TypeMirror type, Set<String> collections) {
        return collections.stream().anyMatch(name -> isDeclared(type, name))
                ? ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .<TypeMirror>map(item -> item)
                                .findFirst()
                : Optional.empty();
    }

    TypeDeclaration read(TypeMirror type) {
        String text = TypeText.of(type);
        if (hasError(type) || hasErrorInside(withoutOptional(type))) {
            return new TypeDeclaration.Unresolved(text, likely(withoutOptional(type)));
        }
        for (RelationKind kind : RelationKind.values()) {
            if (isDeclared(type, "dev.relata." + kind.typeName())) {
                return relation(text, kind, (DeclaredType) type);
            }
        }
        return value(withoutOptional(type))
                .map(value -> hidden(withoutOptional(type))
                        .<TypeDeclaration>map(hidden -> inaccessible(text, hidden))
                        .orElseGet(() -> new TypeDeclaration.Value(text, value)))
                .orElseGet(() -> new TypeDeclaration.Unsupported(text, meant(type), standIn(withoutOptional(type))));
    }

    private TypeDeclaration.Meant meant(TypeMirror type) {
        TypeMirror inner = withoutOptional(type);
        Optional<TypeMirror> item = item(inner, COLLECTIONS);
        Optional<TypeElement> model = element(item.orElse(inner)).filter(this::isModel);
        if (model.isPresent()) {
            return new TypeDeclaration.Meant.Relation(compilation.ref(model.get()), item.isPresent());
        }
        String name = TypeText.qualified(box(inner));
        if (MEANT.containsKey(name)) {
            return new TypeDeclaration.Meant.Column(MEANT.get(name));
        }
        return !isOptional(type) && record(type).filter(this::isOfColumns).isPresent()
                ? new TypeDeclaration.Meant.Embedded()
                : new TypeDeclaration.Meant.Unknown();
    }

    private boolean isOfColumns(TypeElement record) {
        return !record.getRecordComponents().isEmpty()
                && record.getTypeParameters().isEmpty()
                && isNameable(record.asType())
                && record.getRecordComponents().stream()
                        .allMatch(component ->
                                value(withoutOptional(component.asType())).isPresent());
    }

    /** What was probably meant by a type that does not exist: a known one without its import, or mistyped. */
    private Optional<ValueType> likely(TypeMirror type) {
        // ECJ takes all of `One<Usr>` for a type that does not exist, with its package.
        String name = TypeText.of(type).replaceFirst("<.*", "").replaceFirst(".*[.]", "");
        if (Stream.of(RelationKind.values()).anyMatch(kind -> kind.typeName().equals(name))) {
            return Optional.empty();
        }
        List<String> names = KNOWN.stream().map(Known::simpleName).toList();
        return Optional.of(SimilarNames.nearest(name, names)
                .flatMap(similar -> KNOWN.stream()
                        .filter(known -> known.simpleName().equals(similar))
                        .findFirst())
                .map(known -> ValueType.of(known.scalar()))
                .orElseGet(() -> standIn(type)));
    }

    /** The type itself, where generated classes can name it. */
    ValueType standIn(TypeMirror type) {
        return ValueType.standIn(isNameable(type) ? TypeText.qualified(box(type)) : "Object");
    }

    private boolean isBoundNameable(@Nullable TypeMirror bound) {
        return bound == null || isNameable(bound);
    }

    private TypeMirror box(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? compilation.types().boxedClass((PrimitiveType) type).asType()
                : type;
    }

    private boolean isNameable(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> isNameable(((ArrayType) type).getComponentType());
            case DECLARED ->
                compilation.isVisibleFrom(user, (TypeElement) ((DeclaredType) type).asElement())
                        && ((DeclaredType) type).getTypeArguments().stream().allMatch(this::isNameable);
            case WILDCARD ->
                isBoundNameable(((WildcardType) type).getExtendsBound())
                        && isBoundNameable(((WildcardType) type).getSuperBound());
            default -> type.getKind().isPrimitive();
        };
    }

    /** The record behind a type. */
    Optional<TypeElement> record(TypeMirror type) {
        return element(type).filter(element -> element.getKind() == ElementKind.RECORD);
    }

    /** The class behind a type, or behind the component of a typed value, that generated classes cannot name. */
    private Optional<TypeElement> hidden(TypeMirror type) {
        return element(type).flatMap(element -> {
            if (!compilation.isVisibleFrom(user, element)) {
                return Optional.of(element);
            }
            return element.getRecordComponents().size() == 1
                    ? hidden(element.getRecordComponents().get(0).asType())
                    : Optional.empty();
        });
    }

    static TypeDeclaration inaccessible(String text, TypeElement hidden) {
        Optional<String> privateClass = Compilation.privateClass(hidden);
        return new TypeDeclaration.Inaccessible(
                text,
                hidden.getSimpleName().toString(),
                privateClass.orElseGet(() -> Compilation.notPublicClass(hidden)),
                privateClass.isPresent());
    }

    private TypeDeclaration relation(String text, RelationKind kind, DeclaredType type) {
        if (type.getTypeArguments().isEmpty()) {
            return new TypeDeclaration.RelationType(text, kind, Optional.empty(), "nothing", Optional.empty());
        }
        TypeMirror argument = type.getTypeArguments().get(0);
        Optional<ClassRef> target = element(argument).map(compilation::ref);
        return new TypeDeclaration.RelationType(text, kind, target, TypeText.of(argument), head(argument));
    }

    private Optional<String> head(TypeMirror target) {
        return record(target)
                .filter(record -> !isModel(target) && record.getTypeParameters().isEmpty())
                .map(record -> "@Model\n" + RecordHead.of(record));
    }

    private Optional<ValueType> value(TypeMirror type) {
        Optional<ValueType> plain = plain(type);
        return plain.isPresent() ? plain : record(type).flatMap(this::wrapper);
    }

    private Optional<ValueType> plain(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind() == TypeKind.CHAR ? Optional.empty() : Optional.of(ValueType.of(primitive(type)));
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                    ? Optional.of(ValueType.of(Scalar.BYTES))
                    : Optional.empty();
        }
        Optional<Scalar> known = KNOWN.stream()
                .filter(candidate -> isDeclared(type, candidate.name()))
                .map(Known::scalar)
                .findFirst();
        return known.isPresent()
                ? known.map(ValueType::of)
                : element(type)
                        .filter(element -> element.getKind() == ElementKind.ENUM)
                        .map(this::enumType);
    }

    private ValueType enumType(TypeElement type) {
        List<String> constants = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
        return new ValueType(
                Scalar.ENUM, Optional.of(new ValueType.EnumType(compilation.ref(type), constants)), Optional.empty());
    }

    private Optional<ValueType> wrapper(TypeElement type) {
        boolean single = type.getRecordComponents().size() == 1;
        if (!single || !type.getTypeParameters().isEmpty() || isModel(type)) {
            return Optional.empty();
        }
        RecordComponentElement component = type.getRecordComponents().get(0);
        return plain(component.asType())
                .map(value -> new ValueType(
                        value.scalar(),
                        value.enumType(),
                        Optional.of(new ValueType.Wrapper(
                                compilation.ref(type),
                                component.getSimpleName().toString(),
                                component.asType().getKind().isPrimitive(),
                                compilation.constructorMayThrow(type)))));
    }

    private boolean isModel(TypeMirror type) {
        return element(type).filter(this::isModel).isPresent();
    }

    private boolean isModel(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Annotation.name(mirror).equals(MODEL));
    }

    private boolean hasError(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> true;
            case ARRAY -> hasError(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(this::hasError);
            default -> false;
        };
    }

    /** A typed value over a type that does not exist. */
    private boolean hasErrorInside(TypeMirror type) {
        return record(type)
                .filter(record -> record.getRecordComponents().size() == 1)
                .filter(record -> hasError(record.getRecordComponents().get(0).asType()))
                .isPresent();
    }

    private boolean isDeclared(TypeMirror type, String name) {
        return element(type)
                .flatMap(element -> compilation
                        .type(name)
                        .filter(known -> compilation
                                .types()
                                .isSameType(
                                        compilation.types().erasure(known.asType()),
                                        compilation.types().erasure(element.asType()))))
                .isPresent();
    }

    static Optional<TypeElement> element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    private static Scalar primitive(TypeMirror type) {
        return Scalar.valueOf(type.getKind().name().toUpperCase(Locale.ROOT));
    }
}
