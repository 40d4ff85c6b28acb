package dev.noncoercive.model;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "dev.noncoercive.model", importOptions = DoNotIncludeTests.class)
class ModelArchTest {
    @ArchTest
    static final ArchRule the_model_needs_nothing_but_names_for_json = classes()
            .that(not(simpleName("ModelStyle")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.noncoercive.model..",
                    "java..",
                    "javax.crypto..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "org.immutables.value..",
                    "javax.annotation.processing..")
            .because("one model jar serves Jackson 2 and 3 alike, and people add it without anything else");

    @ArchTest
    static final ArchRule nobody_outside_makes_a_value_that_skips_its_checks = classes()
            .that()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .notBePublic()
            .because("values are made by of, parse and builders, which check them");

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("the same input gives the same answer on every day");

    @ArchTest
    static final ArchRule money_is_never_a_floating_point_number = noMethods()
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .because("floating-point numbers lose cents");
}
