package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.LifetimeWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.ledger.LedgerKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryTypeTest {
    /** A window of any kind stands for the three, and a key is a secret, not a value to write down. */
    private static final Set<Class<?>> WITHOUT =
            Set.of(RollingWindow.class, CalendarWindow.class, LifetimeWindow.class, LedgerKey.class);

    private static Set<String> valueTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.noncoercive.model")
                        .stream()
                        .filter(EveryTypeTest::isValueType)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isValueType(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.isEnum()
                && !type.isInterface()
                && !type.getPackageName().endsWith(".internal")
                && !type.getSimpleName().equals("TimeBounds")
                && WITHOUT.stream().noneMatch(other -> other.getName().equals(type.getName()));
    }

    @Test
    void every_value_type_of_the_model_has_a_generator() {
        Set<String> generated = new TreeSet<>();
        Samples.types().forEach(type -> generated.add(type.getName()));
        assertThat(generated).isEqualTo(valueTypes());
    }

    static List<Class<?>> types() {
        return Samples.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void samples_are_the_same_for_the_same_seed_and_differ(Class<?> type) {
        List<?> samples = Samples.of(type, 42, 20);
        assertThat(samples).isEqualTo(Samples.of(type, 42, 20)).hasSize(20).allMatch(type::isInstance);
        assertThat(Set.copyOf(samples)).hasSizeGreaterThan(1);
    }

    @Test
    void an_unknown_type_or_a_negative_count_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.of(String.class, 1, 1))
                .withMessage("there is no generator for java.lang.String; there is one for each value type of"
                        + " dev.noncoercive.model");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.of(Consent.class, 1, -1))
                .withMessage("count must not be negative, but was -1");
    }
}
