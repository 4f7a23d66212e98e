package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.relata.it.generated.Javac.Result;
import dev.relata.jdbi.Relata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as users have them (which are there from the phase package on): on the processor's path, and as modules. */
class ProcessorJarTest {

    private static final String MODELS = """
            package lib;
            import dev.relata.*;
            import org.jspecify.annotations.Nullable;
            public interface Models {
                @Model record User(@Id @Generated long id, @Unique String email, @Nullable String name, Role role,
                    @Version int version, Many<Post> posts) {}
                @Model record Post(@Id @Generated long id, long userId,
                    @Relation(fields = "userId", references = "id") One<User> user) {}
                enum Role { A, B }
            }
            """;

    private static final String DATABASE = """
            package app;
            import dev.relata.Database;
            import lib.Models;
            @Database(models = {Models.User.class, Models.Post.class}) public interface App {}
            """;

    private static final String LIBRARY_MODULE = """
            module lib {
                requires transitive dev.relata;
                requires transitive dev.relata.jdbi;
                requires transitive org.jdbi.v3.core;
                requires transitive java.sql;
                requires transitive com.google.errorprone.annotations;
                requires transitive org.jspecify;
                exports lib;
            }
            """;

    private static final String LINTS = "-Xlint:all,-requires-automatic,-requires-transitive-automatic";

    @TempDir
    private Path directory;

    @BeforeEach
    void needsJars() {
        assumeTrue(Javac.PROCESSOR_PATH.endsWith(".jar")
                && Javac.path(Relata.class).endsWith(".jar"));
    }

    @Test
    void holdsItsOwnClassesAloneAndTheLicenceOfOthers() throws IOException {
        try (JarFile jar = new JarFile(Javac.PROCESSOR_PATH)) {
            List<String> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/maven/"))
                    .toList();
            assertThat(entries)
                    .contains(
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/gradle/incremental.annotation.processors",
                            "META-INF/services/javax.annotation.processing.Processor")
                    .allMatch(name -> name.startsWith("META-INF/") || name.startsWith("dev/relata/processor/"))
                    .doesNotHaveDuplicates();
        }
    }

    /** A JavaPoet and annotations that are not those it was made with. */
    @Test
    void meetsNoClassThatIsOnItsPathBesides() {
        Path others = directory.resolve("others");
        assertThat(new Javac(others)
                        .compile(Map.of(
                                "JavaFile.java", "package com.palantir.javapoet; public class JavaFile {}",
                                "TypeSpec.java", "package com.palantir.javapoet; public class TypeSpec {}",
                                "Dialect.java", "package dev.relata; public enum Dialect { ORACLE }"))
                        .output())
                .isEmpty();
        Result result = new Javac(directory.resolve("user"))
                .processorPath("-processorpath", others.resolve("classes") + Javac.SEPARATOR + Javac.PROCESSOR_PATH)
                .with(Javac.path(NullMarked.class))
                .options("-Xlint:all", "-Werror")
                .compile(Map.of("lib/Models.java", MODELS, "app/App.java", DATABASE));
        assertThat(result.output()).isEmpty();
    }

    @Test
    void isAModuleOfItsOwn() {
        Result result = new Javac(directory)
                .processorPath("--processor-module-path", Javac.PROCESSOR_PATH)
                .with(Javac.path(NullMarked.class))
                .options("-Xlint:all", "-Werror")
                .compile(Map.of("lib/Models.java", MODELS, "app/App.java", DATABASE));
        assertThat(result.output()).isEmpty();
    }

    @Test
    void modulesHaveTheScriptsThatOneBuildHas() {
        Javac flat = new Javac(directory.resolve("flat"))
                .with(Javac.path(NullMarked.class))
                .options("-Xlint:all", "-Werror");
        assertThat(flat.compile(Map.of("lib/Models.java", MODELS, "app/App.java", DATABASE))
                        .output())
                .isEmpty();

        Javac library = modular("library");
        assertThat(library.compile(Map.of("module-info.java", LIBRARY_MODULE, "lib/Models.java", MODELS))
                        .output())
                .isEmpty();
        Javac application =
                modular("application").with(directory.resolve("library/classes").toString());
        assertThat(application
                        .compile(Map.of(
                                "module-info.java",
                                "module app { requires transitive lib; exports app; }",
                                "app/App.java",
                                DATABASE))
                        .output())
                .isEmpty();

        assertThat(scripts(directory.resolve("application/classes")))
                .hasSize(2)
                .isEqualTo(scripts(directory.resolve("flat/classes")));
    }

    @Test
    void modulesCompiledTogetherHaveTheirScriptsEach() {
        Path sources = directory.resolve("together");
        Result result = modular("together")
                .options("--module-source-path", sources.toString())
                .compile(Map.of(
                        "lib/module-info.java",
                        LIBRARY_MODULE,
                        "lib/lib/Models.java",
                        MODELS,
                        "app/module-info.java",
                        "module app { requires transitive lib; exports app; }",
                        "app/app/App.java",
                        DATABASE));
        assertThat(result.output()).isEmpty();
        assertThat(Files.exists(sources.resolve("classes/app/META-INF/relata/app.App/sqlite.sql")))
                .isTrue();
    }

    private Javac modular(String name) {
        return new Javac(directory.resolve(name))
                .with(Javac.path(NullMarked.class))
                .onModulePath()
                .options(LINTS, "-Werror");
    }

    private static Map<String, String> scripts(Path classes) {
        return Javac.textsIn(classes, ".sql");
    }
}
