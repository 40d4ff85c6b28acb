package dev.noncoercive.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows point one way: integrations to policies to model. */
@AnalyzeClasses(packages = "dev.noncoercive", importOptions = DoNotIncludeTests.class)
class ModuleGraphTest {
    private static final String[] INTEGRATIONS = {
        "dev.noncoercive.jackson2..",
        "dev.noncoercive.jackson3..",
        "dev.noncoercive.receipts..",
        "dev.noncoercive.mail..",
        "dev.noncoercive.exports..",
        "dev.noncoercive.report..",
        "dev.noncoercive.validation..",
        "dev.noncoercive.cli..",
        "dev.noncoercive.testkit..",
        "dev.noncoercive.store.testkit..",
        "dev.noncoercive.examples.."
    };

    @ArchTest
    static final ArchRule the_model_knows_nobody = noClasses()
            .that()
            .resideInAPackage("dev.noncoercive.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.noncoercive.policies..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(INTEGRATIONS)
            .because("the words are used by people who want no judgement of ours");

    @ArchTest
    static final ArchRule the_policies_know_the_model_only = noClasses()
            .that()
            .resideInAPackage("dev.noncoercive.policies..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTEGRATIONS)
            .because("what connects to the world changes more often than what is judged");

    @ArchTest
    static final ArchRule the_reader_of_documents_judges_nothing = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.noncoercive.jackson2..",
                    "dev.noncoercive.jackson3..",
                    "dev.noncoercive.receipts..",
                    "dev.noncoercive.mail..",
                    "dev.noncoercive.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.noncoercive.policies..")
            .because("reading, generating and judging are used apart");

    @ArchTest
    static final ArchRule nobody_builds_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("dev.noncoercive.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.noncoercive.cli..")
            .because("the command line is an edge, not a library");
}
