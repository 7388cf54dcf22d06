package dev.vivarium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and what keeps the outside world behind {@code Host}. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vivarium");

    private static final String[] RUNTIME_BEHIND_HOST = Stream.of(
                    "text", "syntax", "bytecode", "compiler", "heap", "gc", "object", "vm", "module")
            .map(name -> "dev.vivarium." + name + "..")
            .toArray(String[]::new);

    @Test
    void packagesUseOnlyWhatTheArrowsAllow() {
        classes().should(PackageArrows.ofVivarium("dev.vivarium")).check(PRODUCT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.vivarium.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void theRuntimeReachesTheOutsideOnlyThroughHost() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNTIME_BEHIND_HOST)
                .should(ReachTheOutside.directly())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void nativesTellOfTheWordsThatTheyReadAndWrite() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vivarium.object..", "dev.vivarium.module..", "dev.vivarium.vm..")
                .should(ReachWordsUntold.ofTheHeap())
                .check(PRODUCT);
    }

    @Test
    void aReachToWordsThatTellsNobodyIsFound() {
        EvaluationResult result = noClasses()
                .should(ReachWordsUntold.ofTheHeap())
                .evaluate(classesBelow("dev.vivarium.architecture.broken"));

        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains("Heap.words"));
    }

    @Test
    void everyPackageSaysWhatItHolds() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("..").toRealPath(), 20)) {
            List<Path> silent = folders.filter(ArchitectureTest::isSourcePackage)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void aForbiddenUseIsFound() {
        EvaluationResult result = brokenExample();

        assertThat(result.getFailureReport().getDetails())
                .anyMatch(line -> line.contains("broken.heap.UsesVm") && line.contains("broken.vm.Vm"));
    }

    @Test
    void aPackageWithoutARowIsFound() {
        assertThat(brokenExample().getFailureReport().getDetails())
                .anyMatch(line -> line.contains("broken.elsewhere.Stray") && line.contains("no row"));
    }

    @Test
    void aDirectReachToTheOutsideIsFound() {
        EvaluationResult result = noClasses()
                .should(ReachTheOutside.directly())
                .evaluate(classesBelow("dev.vivarium.architecture.broken"));

        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains("nanoTime"));
    }

    private static EvaluationResult brokenExample() {
        String root = "dev.vivarium.architecture.broken";
        return classes().should(PackageArrows.ofVivarium(root)).evaluate(classesBelow(root));
    }

    private static JavaClasses classesBelow(String root) {
        return new ClassFileImporter().importPackages(root);
    }

    private static boolean isSourcePackage(Path folder) {
        if (!Files.isDirectory(folder) || !folder.toString().contains("/src/main/java/")) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
