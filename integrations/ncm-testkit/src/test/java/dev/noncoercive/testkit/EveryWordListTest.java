package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every list of words: what stands in documents is the name in lower case with hyphens, and stays so. */
class EveryWordListTest {
    /** Words that a standard or the catalogue spells in its own way, or that are part of another word. */
    private static final Set<String> SPELLED_ELSEWHERE = Set.of("CalendarUnit", "DocumentKind", "Essay", "Principle");

    static List<Class<?>> lists() {
        List<Class<?>> lists = new ClassFileImporter()
                .importPackages("dev.noncoercive.model").stream()
                        .filter(type -> type.isEnum() && !type.getPackageName().contains("internal"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> !SPELLED_ELSEWHERE.contains(type.getSimpleName()))
                        .toList();
        assertThat(lists).hasSizeGreaterThan(30);
        return lists;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_word_of_a_document_is_its_name(Class<?> list) throws ReflectiveOperationException {
        Method text = list.getMethod("text");
        Set<Object> words = new HashSet<>();
        for (Object word : list.getEnumConstants()) {
            String name = ((Enum<?>) word).name();
            assertThat(text.invoke(word))
                    .isEqualTo(name.toLowerCase(Locale.ROOT).replace('_', '-'));
            words.add(text.invoke(word));
        }
        assertThat(words).hasSize(list.getEnumConstants().length);
        assertThat(Arrays.asList(list.getEnumConstants())).isNotEmpty();
    }
}
