package dev.relata.processor.incremental;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The top level classes that a class file names.
 *
 * @param all anywhere
 * @param accessible where users of the class can see it: in supertypes, annotations and members that are not private
 */
record ClassReferences(Set<String> all, Set<String> accessible) {

    /** Those of all classes below a directory, by top level class. */
    static Map<String, ClassReferences> in(Path directory) {
        Map<String, ClassReferences> references = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(directory)) {
            ClassReferences known = references.computeIfAbsent(
                    topLevel(type), name -> new ClassReferences(new HashSet<>(), new HashSet<>()));
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .forEach(target -> known.all.add(topLevel(target)));
            Stream.of(supertypes(type), members(type), annotations(type))
                    .flatMap(targets -> targets)
                    .forEach(target -> known.accessible.add(topLevel(target)));
            known.all.addAll(known.accessible);
        }
        return references;
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(supertype -> supertype.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE))
                .flatMap(ClassReferences::types);
    }

    private static Stream<JavaClass> types(JavaMember member) {
        Stream<JavaClass> parameters = member instanceof JavaCodeUnit code
                ? code.getParameterTypes().stream().flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())
                : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), parameters);
    }

    private static Stream<JavaClass> annotations(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> dependency.getDescription().contains("annotat"))
                .map(Dependency::getTargetClass);
    }

    private static String topLevel(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        return outer.getName().replaceFirst("\\$.*", "");
    }
}
