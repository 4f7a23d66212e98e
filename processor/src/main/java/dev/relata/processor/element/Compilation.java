package dev.relata.processor.element;

import dev.relata.processor.model.ClassRef;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** What is compiled now, and the tools of the compiler to look at it. */
public final class Compilation {
    /** The release whose compiler shows annotations on types of class files. */
    private static final int SHOWS_TYPE_ANNOTATIONS = 22;

    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Class",
            "Double",
            "Exception",
            "Float",
            "IndexOutOfBoundsException",
            "Integer",
            "Long",
            "Object",
            "Override",
            "Short",
            "String",
            "SuppressWarnings");

    private final Elements elements;
    private final Types types;
    private final Set<String> sources = new HashSet<>();
    private final Filer filer;

    public Compilation(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
    }

    /** Remembers the types of a round: they come from sources, whatever the later rounds say. */
    public void add(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(root -> sources.add(root.getQualifiedName().toString()));
    }

    /** The type with this name, from a source or a class file. */
    public Optional<TypeElement> type(ClassRef type) {
        return type(type.qualifiedName());
    }

    public Optional<TypeElement> type(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }

    /** Whether a type of this name, or the class around it, is compiled from a source that already exists. */
    public boolean isSource(ClassRef type) {
        return sources.contains(type.outermost().qualifiedName());
    }

    /** Whether the module of a type can name {@code javax.annotation.processing.Generated}. */
    public boolean seesGenerated(TypeElement type) {
        return sees(type, "javax.annotation.processing.Generated");
    }

    /** Whether the module of a type can name Error Prone's {@code CheckReturnValue}. */
    public boolean seesCheckReturnValue(TypeElement type) {
        return sees(type, "com.google.errorprone.annotations.CheckReturnValue");
    }

    /** The name of the module of a type; empty for the unnamed one. */
    public String moduleOf(TypeElement type) {
        return elements.getModuleOf(type).getQualifiedName().toString();
    }

    private boolean sees(TypeElement from, String name) {
        return elements.getTypeElement(elements.getModuleOf(from), name) != null;
    }

    /** Whether the package of a type has a type of its own named like one of {@code java.lang} that generated code uses. */
    public boolean hidesJavaLang(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return JAVA_LANG.stream()
                .map(name -> ClassRef.topLevel(packageName, name))
                .anyMatch(name -> type(name).isPresent());
    }

    /** The name of a type, free of the compiler. */
    public ClassRef ref(TypeElement type) {
        List<String> names = new ArrayList<>();
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            names.add(at.getSimpleName().toString());
        }
        Collections.reverse(names);
        return new ClassRef(elements.getPackageOf(type).getQualifiedName().toString(), names);
    }

    /** The same of a type: primitives and arrays are no classes, but have a name for the message. */
    ClassRef ref(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ref((TypeElement) ((DeclaredType) type).asElement())
                : ClassRef.topLevel("", TypeText.of(type));
    }

    /** Whether this is compiled now; false for what comes from class files. */
    boolean isSource(TypeElement type) {
        List<Element> chain = enclosingTypes(type);
        TypeElement outermost = (TypeElement) chain.get(chain.size() - 1);
        return sources.contains(outermost.getQualifiedName().toString());
    }

    /** Whether the element and all classes around it are public. */
    static boolean isPublic(Element element) {
        return enclosingTypes(element).stream().allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC));
    }

    /** Whether the element, or a class around it, is private. */
    static boolean isPrivate(Element element) {
        return enclosingTypes(element).stream().anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE));
    }

    /** The innermost of the element and the classes around it that is private. */
    static Optional<String> privateClass(Element element) {
        return enclosingTypes(element).stream()
                .filter(at -> at.getModifiers().contains(Modifier.PRIVATE))
                .map(at -> at.getSimpleName().toString())
                .findFirst();
    }

    /** The innermost of a class and the classes around it that is not public; the class itself where all are. */
    static String notPublicClass(Element element) {
        return enclosingTypes(element).stream()
                .filter(at -> !at.getModifiers().contains(Modifier.PUBLIC))
                .findFirst()
                .orElse(element)
                .getSimpleName()
                .toString();
    }

    /** Whether this is a class, and generated classes of this package can name it. */
    public boolean isVisibleFrom(String packageName, ClassRef type) {
        return type(type).filter(element -> isVisibleFrom(packageName, element)).isPresent();
    }

    /** Whether generated classes of this package can name the type. */
    boolean isVisibleFrom(String packageName, TypeElement type) {
        boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(packageName);
        return enclosingTypes(type).stream()
                .map(Element::getModifiers)
                .allMatch(m -> m.contains(Modifier.PUBLIC) || (samePackage && !m.contains(Modifier.PRIVATE)));
    }

    /** The element and the types around it, from the inside. */
    static List<Element> enclosingTypes(Element element) {
        List<Element> chain = new ArrayList<>();
        for (Element at = element; at instanceof TypeElement; at = at.getEnclosingElement()) {
            chain.add(at);
        }
        return chain;
    }

    /** Whether a record's constructor runs code of its author; true where nobody knows. */
    boolean constructorMayThrow(TypeElement type) {
        if (isReadFromClassFile(type)) {
            return !classFile(type)
                    .map(ClassFileReader.Facts::hasPlainConstructor)
                    .orElse(false);
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> isCanonical(type, constructor)
                        && elements.getOrigin(constructor).equals(Elements.Origin.EXPLICIT));
    }

    /**
     * The components of a record that annotations on types make nullable, where this compiler does not show them, each
     * with the name of the annotation; empty where nobody knows.
     */
    Optional<Map<String, String>> hiddenNullable(TypeElement type) {
        if (Runtime.version().feature() >= SHOWS_TYPE_ANNOTATIONS || !isReadFromClassFile(type)) {
            return Optional.of(Map.of());
        }
        Optional<Map<String, String>> read = classFile(type).map(ClassFileReader.Facts::nullable);
        // Without a class file it is a source that the compiler found by itself, or in another module.
        return read.isPresent() || !moduleOf(type).isEmpty() ? read : Optional.of(Map.of());
    }

    private boolean isReadFromClassFile(TypeElement type) {
        return !isSource(type) || isGivenAsClassFile(type);
    }

    private Optional<ClassFileReader.Facts> classFile(TypeElement type) {
        for (Location location : List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)) {
            try (InputStream in = classFile(type, location)) {
                return Optional.of(ClassFileReader.read(in));
            } catch (IOException | RuntimeException notThere) {
                // The next place.
            }
        }
        return Optional.empty();
    }

    /**
     * Gradle has a class that did not change processed again, from its class file, where what was generated from it must
     * be compiled anew (after a change on the class path). The classes that it compiles from sources it deletes before.
     */
    private boolean isGivenAsClassFile(TypeElement type) {
        if (!filer.getClass().getName().startsWith("org.gradle.")) {
            return false;
        }
        try (InputStream in = classFile(type, StandardLocation.CLASS_OUTPUT)) {
            return in.read() >= 0;
        } catch (IOException | RuntimeException notThere) {
            return false;
        }
    }

    private InputStream classFile(TypeElement type, Location location) throws IOException {
        ClassRef ref = ref(type);
        String file = ref.binaryName().substring(ref.binaryName().lastIndexOf('.') + 1) + ".class";
        return filer.getResource(location, ref.packageName(), file).openInputStream();
    }

    private boolean isCanonical(TypeElement type, ExecutableElement constructor) {
        if (constructor.getParameters().size() != type.getRecordComponents().size()) {
            return false;
        }
        for (int i = 0; i < constructor.getParameters().size(); i++) {
            if (!types.isSameType(
                    types.erasure(constructor.getParameters().get(i).asType()),
                    types.erasure(type.getRecordComponents().get(i).asType()))) {
                return false;
            }
        }
        return true;
    }

    Types types() {
        return types;
    }
}
