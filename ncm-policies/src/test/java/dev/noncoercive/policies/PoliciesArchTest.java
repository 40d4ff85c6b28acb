package dev.noncoercive.policies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.HandedOver;
import dev.noncoercive.policies.contact.Permit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;

@AnalyzeClasses(packages = "dev.noncoercive.policies", importOptions = DoNotIncludeTests.class)
class PoliciesArchTest {
    @ArchTest
    static final ArchRule policies_need_the_model_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.noncoercive.policies..",
                    "dev.noncoercive.model..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations..",
                    "org.immutables.value..",
                    "javax.annotation.processing..")
            .because("whoever adds the gate to a mail server adds nothing else with it");

    @ArchTest
    static final ArchRule the_decision_knows_no_policy = noClasses()
            .that()
            .resideInAPackage("..policies.contact..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..policies.rules..", "..policies.report..", "..policies.audit..", "..policies")
            .because("one decision function stands below everything that uses it");

    @ArchTest
    static final ArchRule words_are_judged_by_themselves = noClasses()
            .that()
            .resideInAPackage("..policies.pressure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..policies.rules..", "..policies.contact..", "..policies")
            .because("the pressure check is used without campaigns too");

    @ArchTest
    static final ArchRule no_cycles_between_decision_audit_and_words = slices().matching(
                    "dev.noncoercive.policies.(contact|audit|pressure)..")
            .should()
            .beFreeOfCycles()
            .because("each can be read alone");

    @ArchTest
    static final ArchRule permits_are_not_made_by_hand = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Permit.class)
            .or()
            .areDeclaredInClassesThat()
            .areAssignableTo(HandedOver.class)
            .or()
            .areDeclaredInClassesThat()
            .areAssignableTo(ContactDecision.class)
            .should()
            .notBePublic()
            .because("nothing reaches a sender without a permit that the gate handed over");

    @ArchTest
    static final ArchRule time_and_place_are_arguments = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same input gives the same answer on every machine and day");
}
