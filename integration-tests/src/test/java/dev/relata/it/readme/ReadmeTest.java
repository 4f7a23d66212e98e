package dev.relata.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac;
import dev.relata.it.generated.Javac.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.nop.NOPServiceProvider;
import org.sqlite.JDBC;
import org.w3c.dom.Document;

/** Whatever the README shows is so. {@code -Dgolden.update=true} writes what javac prints into it. */
class ReadmeTest {

    @TempDir
    private Path directory;

    private final Readme readme = Readme.read();

    ReadmeTest() throws IOException {}

    @Test
    void itsSourcesCompileWithoutAWarning() {
        Map<String, Map<String, String>> sources = readme.sources();

        assertThat(sources).containsKey("blog");
        sources.forEach((name, files) -> {
            Result result = new Javac(directory.resolve(name))
                    .options("-Xlint:all", "-Werror", "--release", "17")
                    .compile(files);
            assertThat(result.output()).isEmpty();
            assertThat(result.success()).isTrue();
        });
    }

    @Test
    void itsProgramPrintsWhatItSays() throws IOException, InterruptedException {
        new Javac(directory).compile(sourcesOf("blog"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                String.join(
                        System.getProperty("path.separator"),
                        directory.resolve("classes").toString(),
                        Javac.classPath(),
                        Javac.path(JDBC.class, NOPServiceProvider.class)),
                "blog.Main"));

        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("errors")))
                .isZero();
        assertThat(printed).isEqualTo(readme.block("text"));
    }

    @Test
    void itsMistakeIsToldAsItSays() throws IOException {
        Map<String, String> sources = new TreeMap<>(sourcesOf("blog"));
        sources.computeIfPresent(
                "blog/Post.java",
                (name, text) -> text.replace("fields = \"authorId\", references", "fields = \"autorId\", references"));
        assertThat(sources.get("blog/Post.java")).contains("autorId");

        Result result = new Javac(directory).compile(sources);

        assertThat(result.success()).isFalse();
        if (Boolean.getBoolean("golden.update")) {
            readme.replace("console", result.output());
        } else {
            assertThat(result.output()).isEqualTo(readme.block("console"));
        }
    }

    @Test
    void itsBuildNamesThisProject() throws Exception {
        Document build = parse("<project>" + readme.block("xml") + "</project>");
        Document parent = parse(Files.readString(Readme.ROOT.resolve("pom.xml")));
        String ids = value(parent, "/project/groupId") + ":%s:" + value(parent, "/project/version");

        assertThat(coordinates(build, "/project/dependencies/dependency[1]"))
                .isEqualTo(ids.formatted(artifactId("runtime-jdbi")));
        assertThat(coordinates(build, "/project/dependencies/dependency[2]"))
                .isEqualTo("org.xerial:sqlite-jdbc:" + value(parent, "/project/properties/sqlite-jdbc.version"));
        assertThat(coordinates(build, "//plugin[artifactId='maven-compiler-plugin']//annotationProcessorPaths/path"))
                .isEqualTo(ids.formatted(artifactId("processor")));
        assertThat(value(build, "//plugin[artifactId='maven-compiler-plugin']/configuration/release"))
                .isEqualTo(value(parent, "/project/properties/maven.compiler.release"));
    }

    @Test
    void itsFirstCommandsRunTheDemoAndTheTests() throws IOException {
        List<String> commands = readme.blocks("sh").get(0).lines().toList();

        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).contains("-pl demo", "-Prun-demo");
        assertThat(Files.readAllLines(Readme.ROOT.resolve(".ci").resolve("run")))
                .contains(commands.get(1));
    }

    private Map<String, String> sourcesOf(String name) {
        return readme.sources().getOrDefault(name, Map.of());
    }

    private static String artifactId(String module) throws Exception {
        return value(parse(Files.readString(Readme.ROOT.resolve(module).resolve("pom.xml"))), "/project/artifactId");
    }

    private static String coordinates(Document document, String path) throws Exception {
        return value(document, path + "/groupId") + ":" + value(document, path + "/artifactId") + ":"
                + value(document, path + "/version");
    }

    private static String value(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document).trim();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
