package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute of every type, through its wither: it keeps what it is given, and checks it as the builder does. */
class EveryWitherTest {
    /** A value of each kind that no attribute can have, unless it says so below. */
    private static final Map<Type, Object> IMPOSSIBLE = new LinkedHashMap<>(Map.of(
            String.class,
            " ",
            Instant.class,
            Instant.MAX,
            Duration.class,
            Duration.ofSeconds(-1),
            Period.class,
            Period.ofDays(-1),
            String[].class,
            new String[] {" "},
            int.class,
            -1,
            long.class,
            -1L));

    /** What a person reads may be blank, and what the library itself writes is not checked. */
    private static final Set<String> FREE = Set.of(
            "Message.body",
            "Message.from",
            "Message.hiddenWords",
            "Message.htmlBody",
            "Message.preheader",
            "Message.replyTo",
            "Message.subject",
            "Link.label",
            "MailHeader.value",
            "Balance.attentionAsked",
            "Contribution.words",
            "Finding.because",
            "Finding.category",
            "Finding.darkPattern",
            "Finding.help",
            "Finding.location",
            "Finding.message",
            "Finding.missing",
            "Finding.needs",
            "Finding.rule",
            "Finding.policy",
            "Finding.policyVersion",
            "Finding.quote",
            "Finding.related",
            "Finding.title",
            "Finding.words",
            "PolicyRun.policy",
            "PolicyRun.version",
            "Report.at",
            "Report.catalogue",
            "Report.subject");

    static List<Class<?>> types() {
        return Samples.types().stream().filter(type -> !withers(type).isEmpty()).toList();
    }

    /** The withers, made callable: the interface that declares them is not public. */
    private static List<Method> withers(Class<?> type) {
        List<Method> withers = declaredWithers(type);
        withers.forEach(wither -> wither.setAccessible(true));
        return withers;
    }

    private static List<Method> declaredWithers(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().matches("with[A-Z].*")
                        && method.getParameterCount() == 1
                        && type.isAssignableFrom(method.getReturnType())
                        && !method.isSynthetic())
                .toList();
    }

    private static String attribute(Method wither) {
        String name = wither.getName().substring("with".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_attribute_set_to_what_it_is_changes_nothing(Class<?> type) throws ReflectiveOperationException {
        for (Object value : Samples.of(type, 7, 5)) {
            for (Method wither : withers(type)) {
                Method accessor = type.getMethod(attribute(wither));
                if (accessor.getReturnType() == wither.getParameterTypes()[0]) {
                    assertThat(wither.invoke(value, accessor.invoke(value))).isEqualTo(value);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_value_that_cannot_be_is_refused_by_name(Class<?> type) throws ReflectiveOperationException {
        Object value = Samples.of(type, 7, 1).get(0);
        for (Method wither : withers(type)) {
            Object impossible = IMPOSSIBLE.get(wither.getParameterTypes()[0]);
            String attribute = attribute(wither);
            if (impossible != null && !FREE.contains(type.getSimpleName() + "." + attribute)) {
                assertRefused(wither, value, impossible, type.getSimpleName() + "." + attribute);
            }
        }
    }

    private static void assertRefused(Method wither, Object value, Object impossible, String where)
            throws IllegalAccessException {
        try {
            wither.invoke(value, new Object[] {impossible});
            fail(where + " took " + impossible);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .as(where)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(" must ")
                    .hasMessageContaining("but was");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_attribute_takes_null(Class<?> type) {
        Object value = Samples.of(type, 7, 1).get(0);
        for (Method wither : withers(type)) {
            if (!wither.getParameterTypes()[0].isPrimitive()) {
                assertThatThrownBy(() -> wither.invoke(value, (Object) null))
                        .as(wither.toString())
                        .hasCauseInstanceOf(NullPointerException.class);
            }
        }
    }

    @Test
    void what_is_free_exists() {
        Set<String> all = new TreeSet<>();
        types().forEach(type ->
                withers(type).forEach(wither -> all.add(type.getSimpleName() + "." + attribute(wither))));
        assertThat(all).containsAll(FREE);
    }
}
