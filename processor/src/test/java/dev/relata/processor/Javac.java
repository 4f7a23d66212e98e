package dev.relata.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, as users do. */
final class Javac {
    private final List<String> options = new ArrayList<>();
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new ModelProcessor()));

    Javac(String... options) {
        this.options.addAll(List.of(options));
        for (String type : List.of(
                "dev.relata.Model",
                "dev.relata.jdbi.LongColumn",
                "dev.relata.processor.fixtures.Unprocessed",
                "org.jdbi.v3.core.Jdbi",
                "org.jspecify.annotations.Nullable",
                "com.google.errorprone.annotations.CheckReturnValue")) {
            classPathOf(type).forEach(classPath::add);
        }
    }

    Javac source(String name, String text) {
        sources.add(new Source(name, text));
        return this;
    }

    Javac source(Path file) {
        try {
            return source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Javac classPath(Path path) {
        classPath.add(path);
        return this;
    }

    Javac withoutProcessor() {
        processors.clear();
        return this;
    }

    /** One more, which runs before ours. */
    Javac processor(Processor processor) {
        processors.add(0, processor);
        return this;
    }

    /** Compiles into a directory, and gives what the compiler said. */
    List<Diagnostic<? extends JavaFileObject>> compile(Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", output.toString(), "-cp", joined()));
        if (processors.isEmpty()) {
            all.add("-proc:none");
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, all, null, sources);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics();
    }

    /** File, line, column and kind, then the message: each diagnostic, in the order of the compiler. */
    static String text(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().map(Javac::text).collect(Collectors.joining("\n"));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind().name().toLowerCase(Locale.ROOT);
        String place = diagnostic.getSource() == null
                ? "nowhere"
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":" + diagnostic.getLineNumber() + ":"
                        + diagnostic.getColumnNumber();
        return place + ": " + kind + ": " + diagnostic.getMessage(Locale.ROOT) + "\n";
    }

    private String joined() {
        return classPath.stream().map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> classPathOf(String type) {
        try {
            return Stream.of(Path.of(requireNonNull(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .toURI()));
        } catch (ClassNotFoundException | java.net.URISyntaxException missing) {
            return Stream.empty();
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
