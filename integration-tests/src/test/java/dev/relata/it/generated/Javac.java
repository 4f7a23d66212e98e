package dev.relata.it.generated;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.Model;
import dev.relata.jdbi.Relata;
import dev.relata.processor.diagnostic.Rule;
import io.leangen.geantyref.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;

/** javac with the processor, called as on the command line, on the class path that users have. */
public final class Javac {

    static final String SEPARATOR = System.getProperty("path.separator");

    /** The jar alone, as users have it; where tests run without jars (mvn test), all that its classes need. */
    public static final String PROCESSOR_PATH = path(Rule.class).endsWith(".jar") ? path(Rule.class) : ownClassPath();

    private final Path directory;
    private final List<String> options = new ArrayList<>();
    private String classPath = classPath();
    private boolean modular;
    private List<String> processorPath = List.of("-processorpath", PROCESSOR_PATH);

    /**
     * A compiler that writes to a directory.
     *
     * @param directory for sources, {@code classes} and {@code generated}
     */
    public Javac(Path directory) {
        this.directory = directory;
    }

    /** This JVM's, without the folders of modules that have no classes but their tests: javac warns of them. */
    private static String ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(SEPARATOR))
                .filter(entry -> Files.exists(Path.of(entry)))
                .collect(joining(SEPARATOR));
    }

    /** What it printed, and whether it went well. */
    public record Result(boolean success, String output) {}

    /** What users of {@code relata-runtime-jdbi} have on their class path. */
    public static String classPath() {
        return path(Model.class, Relata.class, Jdbi.class, CheckReturnValue.class, TypeToken.class, Logger.class);
    }

    /** The class path entries that hold classes. */
    public static String path(Class<?>... classes) {
        return Stream.of(classes)
                .map(type -> {
                    try {
                        return Path.of(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .distinct()
                .collect(joining(System.getProperty("path.separator")));
    }

    /** Adds to the class path. */
    public Javac with(String path) {
        classPath += System.getProperty("path.separator") + path;
        return this;
    }

    /** Makes modules of the class path. */
    Javac onModulePath() {
        modular = true;
        return this;
    }

    /** The processor on another path. */
    Javac processorPath(String option, String path) {
        processorPath = List.of(option, path);
        return this;
    }

    /** Adds options. */
    public Javac options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Writes sources, by their paths, and compiles them in that order. */
    public Result compile(Map<String, String> sources) {
        List<Path> files = new ArrayList<>();
        sources.forEach((name, text) -> {
            try {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return compile(files);
    }

    /** Compiles files in their order. Paths in the output are relative to the directory. */
    public Result compile(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("-encoding", "UTF-8"));
        // Without a class path, javac takes the one of this JVM.
        arguments.addAll(
                modular
                        ? List.of("--module-path", classPath, "-classpath", created("empty"))
                        : List.of("-classpath", classPath));
        arguments.addAll(processorPath);
        arguments.addAll(List.of("-d", created("classes"), "-s", created("generated")));
        arguments.addAll(options);
        files.forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        String text = output.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
        return new Result(code == 0, text);
    }

    /** The files that were generated, by their paths: sources, and resources among the classes. */
    public Map<String, String> generated() {
        Map<String, String> files = new TreeMap<>(textsIn(directory.resolve("generated"), ".java"));
        files.putAll(textsIn(directory.resolve("classes"), ".sql"));
        return files;
    }

    /** Texts of the files below a directory, by their paths. */
    public static Map<String, String> textsIn(Path root, String suffix) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private String created(String name) {
        try {
            return Files.createDirectories(directory.resolve(name)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
