package dev.relata.processor.incremental;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import dev.relata.processor.ModelProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles as Gradle does with an isolating processor: first everything, then what a change makes necessary. A file is
 * named by the top level class in it.
 */
final class IncrementalBuild {

    /** Which references from class to class make the dependents of a dependent stale too. */
    enum Closure {
        /** All of them, as in Gradle 5. */
        ALL,
        /** Those that others can see, as in later ones: not those in bodies of methods. */
        ACCESSIBLE
    }

    private final Path output;
    private final Path generated;
    private final Closure closure;
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, Set<String>> resources = new HashMap<>();

    IncrementalBuild(Path directory, Closure closure) {
        this.output = directory.resolve("classes");
        this.generated = directory.resolve("generated");
        this.closure = closure;
    }

    /** Compiles all sources, and gives what the compiler said. */
    Set<String> all(Map<String, String> files) {
        sources.putAll(files);
        return compile(files.keySet(), Set.of());
    }

    /** Compiles what is stale when these are the sources now, and gives what the compiler said. */
    Set<String> change(Map<String, String> files) {
        Set<String> changed = new TreeSet<>(sources.keySet());
        changed.addAll(files.keySet());
        changed.removeIf(name -> sources.containsKey(name) && sources.get(name).equals(files.get(name)));
        sources.clear();
        sources.putAll(files);
        return recompile(changed);
    }

    /** Compiles what is stale when a class of the class path has changed. */
    Set<String> changeOnClassPath(String name) {
        Set<String> users = new TreeSet<>();
        ClassReferences.in(output).forEach((user, references) -> {
            if (references.all().contains(name)) {
                users.add(user);
            }
        });
        return recompile(users);
    }

    /** The classes, resources and sources that exist now, by their paths. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path root : List.of(output, generated)) {
            existing(root).forEach(file -> files.put(root.relativize(file).toString(), bytes(file)));
        }
        return files;
    }

    private Set<String> recompile(Set<String> changed) {
        Set<String> stale = stale(changed);
        Set<String> reprocessed = new TreeSet<>();
        stale.stream().filter(origins::containsKey).map(origins::get).forEach(reprocessed::add);
        reprocessed.removeAll(stale);
        delete(stale);
        Set<String> compiled = new TreeSet<>(stale);
        compiled.retainAll(sources.keySet());
        return compile(compiled, reprocessed);
    }

    private Set<String> stale(Set<String> changed) {
        Map<String, ClassReferences> references = ClassReferences.in(output);
        Set<String> stale = new TreeSet<>();
        Set<String> visited = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (visited.add(next)) {
                stale.add(next);
                references.forEach((user, used) -> {
                    Set<String> followed = closure == Closure.ALL ? used.all() : used.accessible();
                    if (followed.contains(next)) {
                        open.add(user);
                    }
                    if (used.all().contains(next)) {
                        stale.add(user);
                    }
                });
                origins.forEach((type, origin) -> {
                    if (origin.equals(next)) {
                        open.add(type);
                    }
                });
                resources.getOrDefault(next, Set.of()).forEach(path -> delete(output.resolve(path)));
            }
        }
        return stale;
    }

    private void delete(Collection<String> types) {
        for (String type : types) {
            String path = type.replace('.', '/');
            delete(generated.resolve(path + ".java"));
            existing(output).stream()
                    .filter(file -> output.relativize(file).toString().matches("\\Q" + path + "\\E(\\$.*)?\\.class"))
                    .forEach(IncrementalBuild::delete);
        }
    }

    private Set<String> compile(Collection<String> names, Collection<String> classes) {
        if (names.isEmpty() && classes.isEmpty()) {
            return Set.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            Files.createDirectories(output);
            Files.createDirectories(generated);
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-s",
                    generated.toString(),
                    "-cp",
                    output + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                    "-sourcepath",
                    "");
            List<Source> units = names.stream()
                    .map(name -> new Source(name, sources.getOrDefault(name, "")))
                    .toList();
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, options, classes, units);
            task.setProcessors(List.of(new GradleProcessor(new ModelProcessor(), this::generated)));
            if (!task.call()
                    && diagnostics.getDiagnostics().stream()
                            .noneMatch(said -> said.getKind() == Diagnostic.Kind.ERROR)) {
                throw new IllegalStateException("The compiler failed without an error; it has printed why.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics().stream().map(IncrementalBuild::text).collect(toCollection(TreeSet::new));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT);
    }

    private void generated(boolean isType, String name, String origin) {
        if (isType) {
            origins.put(name, origin);
        } else {
            resources.computeIfAbsent(origin, key -> new TreeSet<>()).add(name);
        }
    }

    private static List<Path> existing(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
