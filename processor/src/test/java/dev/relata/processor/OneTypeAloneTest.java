package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As editors compile: one changed type as a source, all others as class files of an earlier build. */
class OneTypeAloneTest {
    private static final Path SHOP = Path.of("../demo/src/main/java/dev/relata/demo/model");
    private static final Pattern NAME = Pattern.compile("\\b(?:record|class|interface|enum)\\s+(\\w+)");

    /** What a class file hides from compilers before JDK 22, and is told as such. */
    private static final String HIDDEN = "comes from a class file with `@Nullable` on types";

    @TempDir
    private Path output;

    static List<Path> fixtures() throws IOException {
        return FixturesTest.fixtures();
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeOfTheShopIsGoodAlone(Javac.Tool compiler) throws IOException {
        Map<String, String> shop = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SHOP)) {
            for (Path file : files.filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList()) {
                shop.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEachIsGoodAlone(compiler, shop);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goodTypesStayGoodAndAMistakeMadeInOneIsReportedThere(Path fixture) throws IOException {
        Path directory = FixturesTest.FIXTURES.resolve(fixture);
        Map<String, String> good = types(Files.readString(directory.resolve("good.java")));
        Map<String, String> bad = types(Files.readString(directory.resolve("bad.java")));
        List<String> changed = bad.entrySet().stream()
                .filter(type -> !type.getValue().equals(good.get(type.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        for (Javac.Tool compiler : Javac.Tool.values()) {
            Path built = assertEachIsGoodAlone(compiler, good);
            if (changed.size() == 1 && good.keySet().equals(bad.keySet())) {
                assertMistakeIsReported(compiler, changed.get(0), bad, built);
            }
        }
    }

    private void assertMistakeIsReported(Javac.Tool compiler, String faulty, Map<String, String> bad, Path built)
            throws IOException {
        List<Diagnostic<? extends JavaFileObject>> together =
                javac(Javac.Tool.JAVAC, bad, "-proc:only").compile(folder("together"));
        // A build compiles a database again with each model that it lists: it names them.
        Map<String, String> sources = new LinkedHashMap<>(bad);
        sources.entrySet()
                .removeIf(type ->
                        !type.getKey().equals(faulty) && !type.getValue().contains("@Database"));
        List<String> again = again(compiler, built, sources);
        assertThat(again).as(compiler.name()).containsAll(textsAt(faulty, together));
        // A cycle starts at what is compiled, and what embeds a record is not known there: so no more than the rule.
        assertThat(Stream.concat(
                                together.stream().map(OneTypeAloneTest::text),
                                Stream.of("error: [MisplacedAnnotation]"))
                        .map(OneTypeAloneTest::rule))
                .as(compiler.name())
                .containsAll(again.stream().map(OneTypeAloneTest::rule).toList());
    }

    /** A warning does not keep the class files from being written. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void warningIsGivenAgain(Path fixture) throws IOException {
        Path directory = FixturesTest.FIXTURES.resolve(fixture);
        if (Files.readString(directory.resolve("bad.expected")).contains(": error: ")) {
            return;
        }
        Map<String, String> bad = types(Files.readString(directory.resolve("bad.java")));
        Path full = folder("full");
        List<Diagnostic<? extends JavaFileObject>> together =
                javac(Javac.Tool.JAVAC, bad).compile(full);
        for (Javac.Tool compiler : Javac.Tool.values()) {
            for (Map.Entry<String, String> type : bad.entrySet()) {
                assertThat(again(compiler, full, Map.of(type.getKey(), type.getValue())))
                        .as(compiler + " " + type.getKey())
                        .containsAll(textsAt(type.getKey(), together));
            }
        }
    }

    private static String rule(String text) {
        return text.replaceAll("(?s)\\].*", "]");
    }

    private static List<String> textsAt(String file, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> Javac.place(diagnostic).startsWith(file + ":"))
                .map(OneTypeAloneTest::text)
                .toList();
    }

    private Path assertEachIsGoodAlone(Javac.Tool compiler, Map<String, String> types) throws IOException {
        Path full = folder("full");
        assertThat(Javac.text(javac(compiler, types).compile(full)))
                .as(compiler.name())
                .isEmpty();
        for (Map.Entry<String, String> type : types.entrySet()) {
            if (types.size() > 1 && type.getValue().contains("@")) {
                assertThat(again(compiler, full, Map.of(type.getKey(), type.getValue())).stream()
                                .filter(text -> !text.contains(HIDDEN)))
                        .as(compiler + " " + type.getKey())
                        .isEmpty();
            }
        }
        return full;
    }

    private List<String> again(Javac.Tool compiler, Path build, Map<String, String> types) throws IOException {
        Javac javac = javac(compiler, types, "-proc:only").classPath(withoutTypesOf(types.keySet(), build));
        return javac.compile(folder("again")).stream()
                .map(OneTypeAloneTest::text)
                .toList();
    }

    /** Editors remove what was made of a source before they compile it again; ECJ's batch compiler insists on it. */
    private Path withoutTypesOf(Set<String> files, Path build) throws IOException {
        String name = "(" + String.join("|", files).replace(".java", "") + ")";
        Pattern made = Pattern.compile(
                "(New)?" + name + "(_\\w+?)?(Row|Table|Patch|Dao|Database|Tables|View)?(\\$.*)?\\.(class|java)");
        Path others = folder("others");
        try (Stream<Path> built = Files.walk(build)) {
            for (Path from :
                    built.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (!made.matcher(from.getFileName().toString()).matches()) {
                    Path to = others.resolve(build.relativize(from));
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
        return others;
    }

    private Path folder(String name) throws IOException {
        return Files.createTempDirectory(output, name);
    }

    private static Javac javac(Javac.Tool compiler, Map<String, String> types, String... options) {
        Javac javac = new Javac(options).with(compiler);
        types.forEach(javac::source);
        return javac;
    }

    /** Javac indents all lines but the first; ECJ gives the constants of an enum in a class file by name. */
    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return Javac.message(diagnostic).replaceAll("\\n +", "\n").replaceAll("a value is one of .*", "");
    }

    /** The types of a file, each with the file's package and imports as a file of its own. */
    private static Map<String, String> types(String source) {
        Matcher start = Pattern.compile("(?m)^(?!package |import |//).").matcher(source);
        Map<String, String> types = new LinkedHashMap<>();
        if (start.find()) {
            String head = source.substring(0, start.start());
            for (String type : split(source.substring(start.start()))) {
                Matcher name = NAME.matcher(type);
                if (name.find()) {
                    types.put(name.group(1) + ".java", head + type);
                }
            }
        }
        return types;
    }

    private static List<String> split(String source) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (c == '}' && depth == 0) {
                parts.add(source.substring(from, i + 1) + "\n");
                from = i + 1;
            }
        }
        return parts;
    }
}
