package dev.relata.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.relata.processor";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each part knows those before it in this list, and none behind it. */
    private static final List<String> ORDER =
            List.of("diagnostic", "model", "graph", "view", "schema", "dialect", "validate", "generate");

    @Test
    void onlyReadersDiagnosticsAndShellKnowTheCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(List.of("model", "graph", "view", "validate", "schema", "dialect")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                .check(CLASSES);
    }

    @Test
    void partsKnowOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            List<String> behind = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            behind.add("element");
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(inside(behind))
                    .check(CLASSES);
        }
    }

    @Test
    void readersGiveDeclarationsAndKnowNothingElse() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".element..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside(List.of("graph", "view", "validate", "schema", "dialect", "generate")))
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheShell() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    private static String[] inside(List<String> packages) {
        return packages.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
