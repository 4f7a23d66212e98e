package dev.relata.processor;

import dev.relata.processor.graph.Naming;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Writes the code of a user who relies on all that the contract promises for the models and databases of a source: it
 * knows what they wrote and nothing of what is generated.
 */
@SupportedAnnotationTypes("*")
final class UserCode extends AbstractProcessor {
    private final List<String> methods = new ArrayList<>();
    private String packageName = "";

    /** The class {@code Client}, in the package of the source. */
    static String of(Path source, Path output) {
        UserCode code = new UserCode();
        new Javac("-proc:only")
                .withoutProcessor()
                .processor(code)
                .source(source)
                .compile(output);
        return "package " + code.packageName
                + ";\n@SuppressWarnings({\"rawtypes\", \"unchecked\"})\nfinal class Client {\n"
                + String.join("", code.methods) + "}\n";
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().stream()
                .findFirst()
                .ifPresent(root -> packageName =
                        processingEnv.getElementUtils().getPackageOf(root).toString());
        Set<String> stems = new HashSet<>();
        for (TypeElement model : annotated(round, "Model")) {
            if (!stems.add(stem(model))) {
                continue;
            }
            method("org.jdbi.v3.core.Jdbi jdbi" + row(model), new ModelUse(model).statements());
        }
        for (TypeElement view : annotated(round, "View")) {
            method("", viewUse(view));
        }
        for (TypeElement database : annotated(round, "Database")) {
            method("org.jdbi.v3.core.Jdbi jdbi", databaseUse(database, annotated(round, "Model")));
        }
        return false;
    }

    private void method(String parameters, List<String> statements) {
        methods.add(statements.stream()
                .map(statement -> "        " + statement + "\n")
                .collect(Collectors.joining(
                        "", "    static void use" + methods.size() + "(" + parameters + ") {\n", "    }\n")));
    }

    private static String row(TypeElement model) {
        return isHidden(model) ? "" : ", " + model.getQualifiedName() + " row";
    }

    private List<String> viewUse(TypeElement view) {
        if (!isFree(stem(view) + "View")) {
            return List.of();
        }
        String type = isHidden(view) ? "Object" : view.getQualifiedName().toString();
        return List.of("dev.relata.jdbi.ViewShape<?, " + type + "> shape = " + stem(view) + "View."
                + Naming.constant(view.getSimpleName().toString()) + ";");
    }

    private List<String> databaseUse(TypeElement database, Set<TypeElement> models) {
        String stem = stem(database);
        List<String> statements = new ArrayList<>();
        statements.add(stem + "Database db = new " + stem + "Database(jdbi);");
        statements.add("db.useTransaction(tx -> tx.readOnly(again -> null));");
        statements.add(stem + "Database.createSchema(jdbi);");
        for (TypeElement model : models) {
            if (listed(database).contains(model.getQualifiedName() + ".class")) {
                String name = model.getSimpleName().toString();
                statements.add("Object dao" + statements.size() + " = db." + accessor(name) + "();");
                if (isFree(stem(model) + "Table")) {
                    statements.add("Object table" + statements.size() + " = " + stem + "Tables." + Naming.constant(name)
                            + ";");
                }
            }
        }
        return statements;
    }

    private static List<String> listed(TypeElement database) {
        return values(database, "Database", "models").stream()
                .map(AnnotationValue::toString)
                .toList();
    }

    private static String accessor(String name) {
        String accessor = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return SourceVersion.isKeyword(accessor) ? accessor + "_" : accessor;
    }

    private static Set<TypeElement> annotated(RoundEnvironment round, String annotation) {
        Set<TypeElement> found = new LinkedHashSet<>();
        List<TypeElement> open = new ArrayList<>(ElementFilter.typesIn(round.getRootElements()));
        while (!open.isEmpty()) {
            TypeElement type = open.remove(0);
            open.addAll(0, ElementFilter.typesIn(type.getEnclosedElements()));
            if (has(type, annotation)) {
                found.add(type);
            }
        }
        return found;
    }

    /** Whether nobody wrote a class of this name, which would be no class of Relata's. */
    private boolean isFree(String simpleName) {
        return processingEnv.getElementUtils().getTypeElement(packageName + "." + simpleName) == null;
    }

    private static boolean isHidden(TypeElement type) {
        return Stream.<Element>iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE));
    }

    private static String stem(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? stem(outer) + "_" + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static boolean has(Element element, String annotation) {
        return mirrors(element, annotation).findAny().isPresent();
    }

    /** One of ours; or any called {@code Nullable}, on the type or what it is an array of too. */
    private static Stream<? extends AnnotationMirror> mirrors(Element element, String annotation) {
        if (annotation.equals("Nullable")) {
            TypeMirror type = element.asType();
            TypeMirror item = type instanceof ArrayType array ? array.getComponentType() : type;
            return Stream.of(element, type, item)
                    .flatMap(place -> place.getAnnotationMirrors().stream())
                    .filter(mirror -> mirror.getAnnotationType()
                            .asElement()
                            .getSimpleName()
                            .contentEquals(annotation));
        }
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals("dev.relata." + annotation));
    }

    private static List<AnnotationValue> values(Element element, String annotation, String attribute) {
        return mirrors(element, annotation)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .<AnnotationValue>flatMap(entry -> entry.getValue().getValue() instanceof List<?> list
                        ? list.stream().map(AnnotationValue.class::cast)
                        : Stream.of(entry.getValue()))
                .toList();
    }

    /** What is done with one model. */
    private final class ModelUse {
        private final TypeElement model;
        private final String stem;
        private final String row;
        private final List<Element> columns;
        private final List<String> statements = new ArrayList<>();

        ModelUse(TypeElement model) {
            this(model, "row");
        }

        ModelUse(TypeElement model, String row) {
            this.model = model;
            this.row = row;
            this.stem = stem(model);
            this.columns = components()
                    .<Element>map(column -> column)
                    .filter(column -> !isRelation(column))
                    .toList();
        }

        List<String> statements() {
            if (isFree(stem + "Table")) {
                columns.forEach(this::constant);
            }
            if (isFree(stem + "Patch")) {
                String setters = columns.stream()
                        .filter(column -> isGiven(column) && !has(column, "Generated"))
                        .map(column -> "." + call(column))
                        .collect(Collectors.joining());
                statements.add(stem + "Patch patch = new " + stem + "Patch()" + setters + ";");
            }
            if (isFree("New" + stem)) {
                statements.add("New" + stem + " input = New" + stem + "." + input() + ";");
                relations().forEach(this::nested);
            }
            if (isFree(stem + "Dao")) {
                dao();
            }
            return statements;
        }

        private Stream<? extends Element> components() {
            return model.getKind() == ElementKind.RECORD
                    ? model.getRecordComponents().stream()
                            .map(component -> ElementFilter.fieldsIn(model.getEnclosedElements()).stream()
                                    .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                                    .findFirst()
                                    .orElseThrow())
                    : ElementFilter.fieldsIn(model.getEnclosedElements()).stream()
                            .filter(field -> !field.getModifiers().contains(Modifier.STATIC));
        }

        private void constant(Element column) {
            String constant =
                    stem + "Table." + Naming.constant(model.getSimpleName().toString()) + "." + name(column);
            statements.add("Object " + name(column) + " = " + constant + ";");
            if (has(column, "Embedded")
                    && column.asType() instanceof DeclaredType type
                    && type.asElement() instanceof TypeElement record
                    && !isHidden(record)) {
                record.getRecordComponents().stream()
                        .filter(inner -> !isRelation(inner))
                        .forEach(inner -> statements.add("Object " + name(column) + "_" + inner.getSimpleName() + " = "
                                + constant + "." + inner.getSimpleName() + ";"));
            }
        }

        private List<? extends Element> relations() {
            return components()
                    .filter(component ->
                            isRelation(component) && target(component).isPresent())
                    .toList();
        }

        /** The model that a relation leads to, if its classes can be used. */
        private Optional<ModelUse> target(Element relation) {
            return ((DeclaredType) relation.asType())
                    .getTypeArguments().stream()
                            .filter(DeclaredType.class::isInstance)
                            .map(argument -> (TypeElement) ((DeclaredType) argument).asElement())
                            .filter(type -> has(type, "Model") && type.getKind() == ElementKind.RECORD)
                            .filter(type -> isFree("New" + stem(type)))
                            .map(type -> new ModelUse(type, "((" + type.getQualifiedName() + ") null)"))
                            .findFirst();
        }

        /** Rows that are inserted together. */
        private void nested(Element relation) {
            ModelUse target = target(relation).orElseThrow();
            Optional<? extends Element> opposite = target.relations().stream()
                    .filter(other -> isOpposite(relation, other, target))
                    .findFirst();
            List<Element> key = key(relation);
            String with = "New" + stem + " with" + statements.size() + " = New" + stem + ".";
            if (isEmbeddedKey(relation) || opposite.filter(this::isEmbeddedKey).isPresent()) {
                return;
            }
            if (!typeName(relation).equals("Many") && !key.isEmpty()) {
                String call = name(relation) + "((New" + target.stem + ") null)";
                boolean required = required().stream().anyMatch(key::contains);
                List<String> calls = new ArrayList<>(calls(key, call));
                if (!required) {
                    calls.add(call);
                }
                statements.add(with + (required().isEmpty() ? "defaults()." : "") + String.join(".", calls) + ";");
            } else {
                String row = opposite.stream()
                        .flatMap(other -> target.calls(target.key(other), "").stream())
                        .map(call -> "." + call)
                        .collect(Collectors.joining());
                statements.add(with + input() + "." + name(relation) + "(stage -> stage" + row + ");");
            }
        }

        private boolean isEmbeddedKey(Element relation) {
            return values(relation, "Relation", "fields").toString().contains(".");
        }

        private boolean isOpposite(Element relation, Element other, ModelUse target) {
            boolean back = target.target(other)
                    .filter(use -> use.model.equals(model) && !other.equals(relation))
                    .isPresent();
            return back
                    && values(other, "Relation", "name")
                            .toString()
                            .equals(values(relation, "Relation", "name").toString());
        }

        /** The columns of a relation's foreign key; none where one of them does not exist. */
        private List<Element> key(Element relation) {
            return named(values(relation, "Relation", "fields"));
        }

        private String input() {
            String calls = String.join(".", calls(List.of(), ""));
            if (required().isEmpty()) {
                return calls.isEmpty() ? "defaults()" : "defaults()." + calls;
            }
            return calls;
        }

        private List<Element> required() {
            return columns.stream()
                    .filter(column -> isGiven(column) && !isOptional(column))
                    .toList();
        }

        /** All that can be given, but for some columns that a call stands in for, in the place of the first required one. */
        private List<String> calls(List<Element> filled, String standIn) {
            List<String> calls = required().stream()
                    .map(column -> filled.contains(column) ? standIn : call(column))
                    .distinct()
                    .filter(call -> !call.isEmpty())
                    .collect(Collectors.toCollection(ArrayList::new));
            columns.stream()
                    .filter(column -> !filled.contains(column))
                    .filter(column -> isGiven(column) && isOptional(column))
                    .forEach(column -> calls.add(call(column)));
            return calls;
        }

        private void dao() {
            String type = isHidden(model) ? "Object" : model.getQualifiedName().toString();
            statements.add(stem + "Dao dao = new " + stem + "Dao(jdbi);");
            statements.add("java.util.List<" + type + "> all = dao.all().list();");
            if (isFree("New" + stem)) {
                statements.add(type + " inserted = dao.insert(input);");
            }
            if (isFree(stem + "Patch")) {
                statements.add("dao.updateAll(patch);");
            }
            if (!has(model, "Permanent")) {
                statements.add("dao.deleteAll();");
                if (columns.stream().anyMatch(column -> has(column, "SoftDelete"))) {
                    statements.add("long withDeleted = dao.withDeleted().count();");
                    statements.add("dao.purgeAll();");
                }
            }
            List<Element> id =
                    columns.stream().filter(column -> has(column, "Id")).toList();
            find("find", id.isEmpty() ? fields("Id") : id);
            columns.stream().filter(column -> has(column, "Unique")).forEach(column -> finder(List.of(column)));
            finder(fields("Unique"));
        }

        private void finder(List<Element> fields) {
            String names = fields.stream().map(UserCode::capitalized).collect(Collectors.joining("And"));
            find("findBy" + names, fields);
        }

        private void find(String method, List<Element> fields) {
            if (!fields.isEmpty()) {
                String type =
                        isHidden(model) ? "Object" : model.getQualifiedName().toString();
                String values = fields.stream()
                        .map(field -> value(field) + (isOptionalType(field) ? ".get()" : ""))
                        .collect(Collectors.joining(", "));
                statements.add(
                        "java.util.Optional<" + type + "> by" + method + " = dao." + method + "(" + values + ");");
            }
        }

        /** The columns a key on the record lists; none where it lists something else. */
        private List<Element> fields(String annotation) {
            return named(values(model, annotation, "fields"));
        }

        private List<Element> named(List<AnnotationValue> fields) {
            List<String> names =
                    fields.stream().map(value -> value.getValue().toString()).toList();
            List<Element> found = names.stream()
                    .flatMap(name ->
                            columns.stream().filter(column -> name(column).equals(name)))
                    .toList();
            return found.size() == names.size() && new HashSet<>(names).size() == names.size() ? found : List.of();
        }

        private String call(Element column) {
            return name(column) + "(" + value(column) + ")";
        }

        /** What the record holds, so that the types must agree. */
        private String value(Element column) {
            if (!isHidden(model) && model.getKind() == ElementKind.RECORD) {
                return row + "." + name(column) + "()";
            }
            TypeKind kind = column.asType().getKind();
            return kind == TypeKind.BOOLEAN
                    ? "true"
                    : "(" + typeName(column) + ")" + (kind.isPrimitive() ? "0" : "null");
        }

        /** Whether an input may name it. */
        private boolean isGiven(Element column) {
            return !has(column, "Version")
                    && !has(column, "UpdatedAt")
                    && !has(column, "SoftDelete")
                    && (!has(column, "Generated") || List.of("UUID", "Instant").contains(typeName(column)));
        }

        private boolean isOptional(Element column) {
            return !has(column, "Embedded")
                    && (has(column, "Default")
                            || has(column, "Nullable")
                            || has(column, "Generated")
                            || isOptionalType(column));
        }
    }

    private static boolean isRelation(Element component) {
        return List.of("One", "Maybe", "Many").contains(typeName(component));
    }

    private static boolean isOptionalType(Element component) {
        return typeName(component).equals("Optional");
    }

    private static String typeName(Element component) {
        TypeMirror type = component.asType();
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }

    private static String name(Element component) {
        return component.getSimpleName().toString();
    }

    private static String capitalized(Element component) {
        return name(component).substring(0, 1).toUpperCase(Locale.ROOT)
                + name(component).substring(1);
    }
}
