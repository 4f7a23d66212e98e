package dev.relata.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources with the processor, as users do: with javac, unless a test picks another compiler. */
final class Javac {
    /** The compilers that users have; that of Eclipse and its language server is ECJ. */
    enum Tool {
        JAVAC,
        ECJ
    }

    private static final Pattern JAVAC_ONLY = Pattern.compile("-X.*|-Werror");

    private final List<String> options = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private Tool tool = Tool.JAVAC;
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

    /** Another compiler. Options of javac's warnings mean nothing to ECJ, whose own count where {@code -warn} is given. */
    Javac with(Tool compiler) {
        tool = compiler;
        return this;
    }

    Javac source(String name, String text) {
        sources.put(name, text);
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
        JavaCompiler compiler = tool == Tool.ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new PrintWriter(Writer.nullWriter()),
                    files,
                    diagnostics,
                    options(output),
                    null,
                    tool == Tool.ECJ ? files.getJavaFileObjectsFromPaths(written(output)) : inMemory());
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> counts(diagnostic))
                .toList();
    }

    private boolean counts(Diagnostic<?> diagnostic) {
        return tool == Tool.JAVAC
                || diagnostic.getKind() == Diagnostic.Kind.ERROR
                || diagnostic.getMessage(Locale.ROOT).startsWith("[")
                || options.stream().anyMatch(option -> option.startsWith("-warn"));
    }

    private List<String> options(Path output) {
        List<String> all = new ArrayList<>();
        if (tool == Tool.ECJ) {
            all.addAll(List.of("-source", "17", "-target", "17"));
        }
        options.stream()
                .filter(option ->
                        tool == Tool.JAVAC || !JAVAC_ONLY.matcher(option).matches())
                .forEach(all::add);
        all.addAll(List.of("-d", output.toString(), "-s", output.toString(), "-cp", joined()));
        if (processors.isEmpty()) {
            all.add("-proc:none");
        }
        return all;
    }

    private List<JavaFileObject> inMemory() {
        return sources.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    /** ECJ reads sources from files alone. */
    private List<Path> written(Path output) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = output.resolve(".sources").resolve(source.getKey());
            Files.createDirectories(requireNonNull(file.getParent()));
            files.add(Files.writeString(file, source.getValue()));
        }
        return files;
    }

    /** File, line, column and kind, then the message: each diagnostic, in the order of the compiler. */
    static String text(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().map(Javac::text).collect(Collectors.joining("\n"));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return place(diagnostic) + ": " + message(diagnostic);
    }

    /** File, line and column. */
    static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() == null
                ? "nowhere"
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":" + diagnostic.getLineNumber() + ":"
                        + diagnostic.getColumnNumber();
    }

    /** Kind and message. */
    static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(Locale.ROOT) + "\n";
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
