package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.noncoercive.testkit.CodeRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeRulesTest {
    private static final String SEND = "org.example.shop.Mailer.send";
    private static final JavaClasses SHOP = new ClassFileImporter().importPackages("org.example.shop");
    private static final JavaClasses OURS = new ClassFileImporter().importPackages("dev.noncoercive.examples");

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @Test
    void messages_leave_only_with_a_permit() {
        assertThat(violations(CodeRules.contactsAreHandedOver(SEND), SHOP))
                .hasSize(2)
                .allMatch(line -> line.contains("PushyShop.blastTargetAudience()")
                        && line.endsWith("take a HandedOver, or send inside gate.contact"));
    }

    @Test
    void people_are_not_called_prey_in_names() {
        assertThat(violations(CodeRules.peopleWordsInNames(), SHOP))
                .containsExactlyInAnyOrder(
                        "org.example.shop.PushyShop.blastTargetAudience() speaks of `blast`; say person, reader, guest, or what"
                                + " they have in common",
                        "org.example.shop.PushyShop.hotLeads speaks of `leads`; say person, reader, guest, or what they have in"
                                + " common");
    }

    @Test
    void a_class_in_a_package_of_ncm_is_found() {
        assertThat(violations(CodeRules.permitsComeFromTheGate(), SHOP)).isEmpty();
        assertThat(violations(CodeRules.permitsComeFromTheGate(), OURS))
                .contains(
                        "dev.noncoercive.examples.CodeRulesTest stands in a package of ncm; use a package of your own");
    }

    @Test
    void a_rule_that_looks_at_nothing_is_no_rule() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.example.nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(CodeRules::contactsAreHandedOver)
                .withMessage("sending must not be empty, but was []; name the methods that send");
        assertThat(catchThrowable(() -> CodeRules.peopleWordsInNames().check(nothing)))
                .isInstanceOf(AssertionError.class);
    }
}
