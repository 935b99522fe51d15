package socialvalue.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which package of the plugin knows which, and that it knows nothing of the functions. */
class ArchitectureTest {
    private static final String ROOT = "socialvalue.plugin";

    /** Each package with those it may know; all may know {@code portal}. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "portal", List.of(),
            "outbox", List.of(),
            "service", List.of("outbox"),
            "ocds", List.of("outbox"),
            "prozorro", List.of("outbox", "service"),
            "webhook", List.of("outbox", "service"),
            "file", List.of("outbox", "service"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("socialvalue");

    @Test
    void aPackageKnowsThoseItMayKnow() {
        KNOWN.forEach((name, others) -> {
            List<String> forbidden = new java.util.ArrayList<>(KNOWN.keySet());
            forbidden.removeAll(others);
            forbidden.remove(name);
            forbidden.remove("portal");
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            forbidden.stream().map(each -> ROOT + "." + each).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageIsAmongThem() {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            if (!each.getPackageName().equals(ROOT)) {
                found.add(each.getPackageName().substring(ROOT.length() + 1));
            }
        }
        assertThat(KNOWN.keySet()).containsAll(found);
    }

    @Test
    void nothingOfTheFunctionsAndNoAwsSdkIsKnown() {
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.sql..",
                        "com.sun.net.httpserver..",
                        "com.fasterxml.jackson..",
                        "com.standardwebhooks..",
                        "io.cloudevents..",
                        "org.h2..",
                        ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void noNameEndsInAWordThatSaysNothing() {
        for (String word : List.of("Manager", "Helper", "Util", "Utils", "Info", "Data", "Impl", "Dto")) {
            noClasses().should().haveSimpleNameEndingWith(word).check(CLASSES);
        }
    }
}
