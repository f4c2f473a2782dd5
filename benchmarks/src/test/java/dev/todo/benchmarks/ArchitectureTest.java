package dev.todo.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house point one way, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.todo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule coreIsPlainJava = classes()
            .that()
            .resideInAPackage("dev.todo.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.todo.core..", "java..", "org.dmfs..", "io.avaje..", "org.jspecify..");

    @ArchTest
    static final ArchRule clientKnowsCoreOnly = mayUse("client", "core");

    @ArchTest
    static final ArchRule toolsKnowCoreOnly = mayUse("mcp", "core");

    @ArchTest
    static final ArchRule serviceKnowsCoreOnly = mayUse("service", "core");

    @ArchTest
    static final ArchRule serverKnowsServiceAndTools = mayUse("server", "core", "service", "mcp");

    @ArchTest
    static final ArchRule workerKnowsServiceAndClient = mayUse("recurring", "core", "service", "client");

    @ArchTest
    static final ArchRule notifierKnowsServiceAndClient = mayUse("notifier", "core", "service", "client");

    @ArchTest
    static final ArchRule standaloneComposesServices =
            mayUse("standalone", "core", "client", "mcp", "service", "server", "recurring", "notifier");

    @ArchTest
    static final ArchRule shellKnowsClientAndTools = mayUse("shell", "core", "client", "mcp");

    @ArchTest
    static final ArchRule theToolCatalogueKnowsNoSdk = noClasses()
            .that()
            .resideInAPackage("dev.todo.mcp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..", "dev.langchain4j..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideInAPackage("dev.todo..")
            .and()
            .resideOutsideOfPackages("dev.todo.server.store..", "dev.todo.standalone..", "dev.todo.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.helidon.dbclient..", "org.postgresql..");

    @ArchTest
    static final ArchRule librariesDoNotPrint = noClasses()
            .that()
            .resideInAPackage("dev.todo..")
            .and()
            .resideOutsideOfPackages("dev.todo.shell..", "dev.todo.standalone..", "dev.todo.benchmarks..")
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule logLinesAreEvents = noClasses()
            .that()
            .resideInAPackage("dev.todo..")
            .and()
            .resideOutsideOfPackages("dev.todo.service.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.todo.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule corePackagesHaveNoCycles =
            slices().matching("dev.todo.core.(*)..").should().beFreeOfCycles();

    private static ArchRule mayUse(String module, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "dev.todo." + module + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "dev.todo." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("dev.todo." + module + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                "dev.todo..")
                        .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(allowed)));
    }
}
