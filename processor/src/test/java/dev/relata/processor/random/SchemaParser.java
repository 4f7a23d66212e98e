package dev.relata.processor.random;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Reads a schema from Java: one file with records of columns and relations, enums, and the interface of a database. */
final class SchemaParser {
    private SchemaParser() {}

    static Schema parse(String text) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(new MemorySource("Schema.java", text)));
        try {
            List<Declaration> declarations = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declared) {
                        declarations.add(declaration(String.valueOf(unit.getPackageName()), declared));
                    }
                }
            }
            return new Schema(declarations);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Declaration declaration(String packageName, ClassTree type) {
        Declaration.Kind kind = switch (type.getKind()) {
            case RECORD -> Declaration.Kind.RECORD;
            case ENUM -> Declaration.Kind.ENUM;
            default -> Declaration.Kind.INTERFACE;
        };
        List<VariableTree> variables = type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
        boolean isRecord = kind == Declaration.Kind.RECORD;
        return new Declaration(
                packageName,
                "",
                kind,
                type.getSimpleName().toString(),
                annotations(type.getModifiers().getAnnotations()),
                isRecord ? variables.stream().map(SchemaParser::component).toList() : List.of(),
                isRecord
                        ? List.of()
                        : variables.stream()
                                .map(each -> each.getName().toString())
                                .toList());
    }

    private static Component component(VariableTree variable) {
        return new Component(
                annotations(variable.getModifiers().getAnnotations()),
                variable.getType().toString(),
                variable.getName().toString());
    }

    private static List<Annotation> annotations(List<? extends AnnotationTree> trees) {
        return trees.stream()
                .map(tree -> new Annotation(
                        tree.getAnnotationType().toString(),
                        tree.getArguments().stream()
                                .map(SchemaParser::attribute)
                                .toList()))
                .toList();
    }

    private static Annotation.Attribute attribute(ExpressionTree argument) {
        if (argument instanceof AssignmentTree named) {
            return new Annotation.Attribute(named.getVariable().toString(), values(named.getExpression()));
        }
        return new Annotation.Attribute("value", values(argument));
    }

    private static List<String> values(ExpressionTree expression) {
        return expression instanceof NewArrayTree array
                ? array.getInitializers().stream().map(Object::toString).toList()
                : List.of(expression.toString());
    }
}
