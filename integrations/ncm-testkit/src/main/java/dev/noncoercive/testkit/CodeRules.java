package dev.noncoercive.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Architecture rules for your own code, to run with ArchUnit: nobody forges a permit, nobody sends without one, and people are
 * not called prey.
 *
 * <p>They look at code, not at campaigns. For example,
 * {@code @ArchTest static final ArchRule sent = CodeRules.contactsAreHandedOver("org.example.Mailer.send");}
 *
 * @since 0.1
 */
public final class CodeRules {
    private static final String GATE = "dev.noncoercive.policies.contact.ContactGate";
    private static final String PERMIT = "dev.noncoercive.policies.contact.Permit";
    private static final String HANDED_OVER = "dev.noncoercive.policies.contact.HandedOver";

    private CodeRules() {}

    /**
     * Names of classes, methods and fields do not speak of people as prey, goods or plumbing: lead, prospect, funnel, blast, target
     * audience. Methods that override another's are left out, and so are {@code leadTime} and the like.
     *
     * @return the rule, not null
     */
    public static ArchRule peopleWordsInNames() {
        return ArchRuleDefinition.classes()
                .should(new NamesPeopleWell())
                .as("names should speak of people as people")
                .because("people are not objects and targets (Hardy; see `ncm.audience.people-words`)")
                .allowEmptyShould(false);
    }

    /**
     * No class calls a constructor of a permit or of a handed-over permit, extends one, or puts itself into a package of ncm.
     *
     * @return the rule, not null
     */
    public static ArchRule permitsComeFromTheGate() {
        return ArchRuleDefinition.classes()
                .should(new ForgesNoPermit())
                .as("permits should come from the gate alone")
                .because("a permit made by hand breaks the word of the person it names")
                .allowEmptyShould(false);
    }

    /**
     * The methods that let a message leave are called only where a handed-over permit is at hand: in a method that takes one, or in
     * the sender passed to {@code gate.contact}.
     *
     * @param sending  full names of the methods that send, such as {@code jakarta.mail.Transport.send}, one or more, not null
     * @return the rule, not null
     * @throws IllegalArgumentException if there is none
     */
    public static ArchRule contactsAreHandedOver(String... sending) {
        if (sending.length == 0) {
            throw new IllegalArgumentException("sending must not be empty, but was []; name the methods that send");
        }
        return ArchRuleDefinition.classes()
                .should(new SendsWithPermit(Set.copyOf(Arrays.asList(sending))))
                .as("messages should leave with a handed-over permit")
                .because("nothing reaches a person whom the gate was not asked about right before")
                .allowEmptyShould(false);
    }

    private static final class NamesPeopleWell extends ArchCondition<JavaClass> {
        NamesPeopleWell() {
            super("have names that speak of people as people");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            report(type.getSimpleName(), type.getFullName(), events);
            for (JavaMember member : type.getMembers()) {
                if (!overrides(type, member)) {
                    report(member.getName(), member.getFullName(), events);
                }
            }
        }

        private static void report(String name, String where, ConditionEvents events) {
            Optional<String> word = PeopleWords.in(name);
            word.ifPresent(found -> events.add(SimpleConditionEvent.violated(
                    where,
                    where + " speaks of `" + found + "`; say person, reader, guest, or what they have in common")));
        }

        private static boolean overrides(JavaClass type, JavaMember member) {
            return member instanceof JavaMethod method
                    && Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                            .anyMatch(parent -> declares(parent, method));
        }

        private static boolean declares(JavaClass parent, JavaCodeUnit method) {
            return parent.getMethods().stream()
                    .anyMatch(other -> other.getName().equals(method.getName())
                            && other.getRawParameterTypes().size()
                                    == method.getRawParameterTypes().size());
        }
    }

    private static final class ForgesNoPermit extends ArchCondition<JavaClass> {
        ForgesNoPermit() {
            super("make no permit");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getPackageName().startsWith("dev.noncoercive.")) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getFullName() + " stands in a package of ncm; use a package of your own"));
            }
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> isPermit(call.getTargetOwner()))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(
                            call, call.getDescription() + "; ask the gate for a permit")));
            if (type.getAllRawSuperclasses().stream().anyMatch(CodeRules::isPermit)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getFullName() + " extends a permit; ask the gate for one"));
            }
        }
    }

    private static boolean isPermit(JavaClass type) {
        return type.getFullName().equals(PERMIT) || type.getFullName().equals(HANDED_OVER);
    }

    private static final class SendsWithPermit extends ArchCondition<JavaClass> {
        private final Set<String> sending;

        SendsWithPermit(Set<String> sending) {
            super("send with a handed-over permit");
            this.sending = sending;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (letsMessageLeave(call) && !hasPermit(call)) {
                    events.add(SimpleConditionEvent.violated(
                            call, call.getDescription() + "; take a HandedOver, or send inside gate.contact"));
                }
            }
        }

        /** Whether the call lets a message leave; a class may call itself. */
        private boolean letsMessageLeave(JavaMethodCall call) {
            return sending.contains(call.getTargetOwner().getFullName() + "." + call.getName())
                    && !call.getTargetOwner().equals(call.getOriginOwner());
        }

        private static boolean hasPermit(JavaMethodCall call) {
            JavaCodeUnit from = call.getOrigin();
            boolean takesOne = from.getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.getFullName().equals(HANDED_OVER));
            boolean insideTheGate = call.isDeclaredInLambda()
                    && from.getMethodCallsFromSelf().stream()
                            .anyMatch(other ->
                                    other.getTargetOwner().getFullName().equals(GATE)
                                            && other.getName().equals("contact"));
            return takesOne || insideTheGate;
        }
    }
}
