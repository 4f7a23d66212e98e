package dev.relata.processor.model;

import java.util.List;

/**
 * The name of a class or record, free of any compiler API.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the names from the outermost class to the class itself
 */
public record ClassRef(String packageName, List<String> simpleNames) implements Comparable<ClassRef> {
    public ClassRef {
        simpleNames = List.copyOf(simpleNames);
        if (simpleNames.isEmpty()) {
            throw new IllegalArgumentException("a class has a name");
        }
    }

    public static ClassRef topLevel(String packageName, String simpleName) {
        return new ClassRef(packageName, List.of(simpleName));
    }

    /** The name of the class without package and enclosing classes, as messages use it. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The class around all others: {@code shop.Outer}; itself, where there is none. */
    public ClassRef outermost() {
        return topLevel(packageName, simpleNames.get(0));
    }

    /** The canonical name: {@code shop.Outer.Post}. */
    public String qualifiedName() {
        return inPackage(String.join(".", simpleNames));
    }

    /** The name of the class file: {@code shop.Outer$Post}. */
    public String binaryName() {
        return inPackage(String.join("$", simpleNames));
    }

    /** The stem of the names of generated types: {@code Outer_Post}. */
    public String generatedStem() {
        return String.join("_", simpleNames);
    }

    /** A top level class beside this one, named with the stem: {@code sibling("", "Dao")} gives {@code PostDao}. */
    public ClassRef sibling(String prefix, String suffix) {
        return topLevel(packageName, prefix + generatedStem() + suffix);
    }

    @Override
    public int compareTo(ClassRef other) {
        return binaryName().compareTo(other.binaryName());
    }

    @Override
    public String toString() {
        return qualifiedName();
    }

    private String inPackage(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
