package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.ClassRef;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The names of what is generated for a model. */
final class ModelNames {
    private final ClassRef type;

    ModelNames(ClassRef type) {
        this.type = type;
    }

    static ModelNames of(Model model) {
        return new ModelNames(model.type());
    }

    ClassName model() {
        return Types.of(type);
    }

    /** {@code PostTable}. */
    ClassRef table() {
        return type.sibling("", "Table");
    }

    /** {@code PostDao}. */
    ClassRef dao() {
        return type.sibling("", "Dao");
    }

    /** {@code NewPost}. */
    ClassRef input() {
        return type.sibling("New", "");
    }

    /** {@code NewPostRow}. */
    ClassRef inputRow() {
        return type.sibling("New", "Row");
    }

    /** {@code PostPatch}. */
    ClassRef patch() {
        return type.sibling("", "Patch");
    }

    /** {@code POST}, {@code ORDER_ITEM}: the constant that holds the table. */
    String constant() {
        return Naming.constant(type.simpleName());
    }

    /** How generated code names the constant: {@code POST}, imported; nothing can be imported from the unnamed package. */
    String tableConstant() {
        return type.packageName().isEmpty() ? table().simpleName() + "." + constant() : constant();
    }

    /** {@code post}: the accessor of the DAO, the name of a parameter that is a row. */
    String variable() {
        return legal(decapitalized(type.simpleName()));
    }

    /** The accessor in a database class: differs from the methods every object has. */
    String accessor() {
        String name = variable();
        return switch (name) {
            case "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "clone", "finalize" -> name + "_";
            default -> name;
        };
    }

    /** {@code AuthorIdAndSlug}: the columns of a key in the name of a finder. */
    static String keyName(Collection<Column> columns) {
        return columns.stream()
                .map(column ->
                        column.path().stream().map(ModelNames::capitalized).collect(Collectors.joining()))
                .collect(Collectors.joining("And"));
    }

    /** {@code authorId}, {@code addressCity}: a parameter for a column. */
    static String parameter(Column column) {
        String joined = column.path().stream().map(ModelNames::capitalized).collect(Collectors.joining());
        return column.path().size() == 1 ? column.path().get(0) : legal(decapitalized(joined));
    }

    static String capitalized(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }

    /** {@code tag} for {@code tags}, {@code category} for {@code categories}; other words as they are. */
    static String singular(String name) {
        if (name.matches(".+[^aeiou]ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.matches(".+(ss|x|ch|sh|zz)es")) {
            return name.substring(0, name.length() - 2);
        }
        return name.matches(".*[^sui]s") ? name.substring(0, name.length() - 1) : name;
    }

    /** The wanted name, or with underscores behind it, so that it is none of those taken. */
    static String unused(String wanted, Collection<String> taken) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static String decapitalized(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
    }

    private static String legal(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
