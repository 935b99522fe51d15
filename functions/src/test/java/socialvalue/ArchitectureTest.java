package socialvalue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the packages, as the README shows it: each knows what stands above it and nothing below. */
class ArchitectureTest {
    private static final List<String> KERNEL = List.of(
            "quantity",
            "access",
            "finding",
            "model",
            "procurement",
            "frame",
            "submission",
            "validation",
            "marking",
            "scoring",
            "agreement",
            "summary",
            "audit",
            "port",
            "usecase");
    private static final List<String> EDGE = List.of("file", "report", "aws");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("socialvalue");

    @Test
    void theKernelImportsTheJdkAndItselfOnly() {
        List<String> allowed = new ArrayList<>(List.of("java.."));
        KERNEL.forEach(name -> allowed.add("socialvalue." + name));
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage(
                        KERNEL.stream().map(name -> "socialvalue." + name).toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
        rule.check(CLASSES);
    }

    @Test
    void aPackageKnowsNothingOfThoseBelowIt() {
        List<String> order = new ArrayList<>(KERNEL);
        order.addAll(EDGE);
        for (int i = 0; i < order.size() - 1; i++) {
            String[] below = order.subList(i + 1, order.size()).stream()
                    .map(name -> "socialvalue." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("socialvalue." + order.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIsInThatOrder() {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String[] parts = each.getPackageName().split("\\.");
            found.add(parts.length > 1 ? parts[1] : "");
        }
        TreeSet<String> known = new TreeSet<>(KERNEL);
        known.addAll(EDGE);
        assertThat(known).containsAll(found);
    }

    @Test
    void onlyTheFunctionsThatPrintLoadWhatMakesPdf() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Pdf\\w+(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openpdf..")
                .check(CLASSES);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Pdf\\w+(\\$.*)?")
                .and()
                .haveNameNotMatching(".*\\.(Letter|EvaluationReport|Figure)Pdf")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Pdf")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("LetterHandler")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("LetterPdf")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("EvaluationReportHandler")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("EvaluationReportPdf")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("FigureAnswer")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.Figure(Pdf|Xlsx|Csv)")
                .check(CLASSES);
    }

    @Test
    void onlyOneRenderingEachLoadsWhatMakesWorkbooksAndCsv() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FigureXlsx")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim..")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("FigureCsv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(CLASSES);
    }

    @Test
    void noNameEndsInAWordThatSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .orShould()
                .haveSimpleNameEndingWith("Data")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(CLASSES);
    }

    @Test
    void nothingIsReckonedInBinaryFloatingPoint() {
        List<String> places = new ArrayList<>();
        for (JavaClass each : CLASSES) {
            each.getFields().stream()
                    .filter(field -> isFloating(field.getRawType()))
                    .forEach(field -> places.add(field.getFullName()));
            each.getCodeUnits().stream()
                    .filter(unit -> isFloating(unit.getRawReturnType())
                            || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating))
                    .forEach(unit -> places.add(unit.getFullName()));
            each.getMethodCallsFromSelf().stream()
                    .filter(call -> isFloating(call.getTarget().getRawReturnType()))
                    .forEach(call -> places.add(call.getDescription()));
        }
        assertThat(places).isEmpty();
    }

    private static boolean isFloating(JavaClass type) {
        return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }
}
