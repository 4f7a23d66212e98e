package dev.relata.processor.random;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.relata.processor.ModelProcessor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac with the processor, without touching the disk: class path and JDK are opened once. */
final class MemoryCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    /** One for each thread: they are not made for several. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(MemoryCompiler::files);

    private MemoryCompiler() {}

    /**
     * What a compilation gave.
     *
     * @param outputs sources, classes and resources, by path
     */
    record Result(List<Message> messages, Map<String, byte[]> outputs) {

        /** A resource or generated source. */
        String text(String path) {
            return new String(outputs.getOrDefault(path, new byte[0]), UTF_8);
        }
    }

    /** Only processes: sources are generated and thrown away, so that javac has no second round with them. */
    static Result process(List<SourcePrinter.SourceFile> files) {
        return run(new WithoutSources(), files, "-proc:only");
    }

    static Result compile(List<SourcePrinter.SourceFile> files, String... options) {
        return run(new ModelProcessor(), files, options);
    }

    private static Result run(Processor processor, List<SourcePrinter.SourceFile> files, String... options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Memory memory = new Memory(FILES.get());
        List<MemorySource> sources = files.stream()
                .map(file -> new MemorySource(file.path(), file.text()))
                .toList();
        JavaCompiler.CompilationTask task = JAVAC.getTask(null, memory, diagnostics, List.of(options), null, sources);
        task.setProcessors(List.of(processor));
        task.call();
        List<Message> messages =
                diagnostics.getDiagnostics().stream().map(Message::of).toList();
        Map<String, byte[]> outputs = new TreeMap<>();
        memory.outputs.forEach((path, bytes) -> outputs.put(path, bytes.toByteArray()));
        return new Result(messages, outputs);
    }

    private static StandardJavaFileManager files() {
        StandardJavaFileManager files = JAVAC.getStandardFileManager(null, Locale.ROOT, UTF_8);
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        // All that models and generated code need; the rest only makes searches longer.
        List<String> needed =
                List.of("annotations", "runtime-jdbi", "relata-", "jdbi3-core", "jspecify", "error_prone_annotations");
        try {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(classPath)
                            .filter(entry -> needed.stream().anyMatch(entry::contains))
                            .map(Path::of)
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    /** Keeps what is written. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Output(className.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) {
            String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
            return new Output(folder + relativeName, JavaFileObject.Kind.OTHER);
        }

        @Override
        public boolean hasLocation(Location location) {
            return location.equals(StandardLocation.CLASS_OUTPUT) || super.hasLocation(location);
        }

        /** Shared with the compilations to come. */
        @Override
        public void close() {}

        @Override
        public void flush() {}

        private final class Output extends SimpleJavaFileObject {
            private final String path;

            Output(String path, Kind kind) {
                super(MemorySource.uri(path), kind);
                this.path = path;
            }

            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                outputs.put(path, bytes);
                return bytes;
            }

            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return requireNonNull(outputs.get(path)).toString(UTF_8);
            }
        }
    }
}
