package dev.noncoercive.jackson3;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.testkit.ModelArbitraryProvider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.TypeUsage;

/** The public types of the model that can be read. */
public final class PublicTypes {
    private static final List<Class<?>> ALL = scan();

    private PublicTypes() {}

    /** {@return all types that stand in documents, in the order of their names} */
    public static List<Class<?>> all() {
        return ALL;
    }

    /** {@return the type with this simple name} */
    public static Class<?> named(String simpleName) {
        return ALL.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of the model is named " + simpleName));
    }

    /** {@return values of every type that the testkit generates} */
    public static Arbitrary<Object> values() {
        List<Class<?>> generated = ALL.stream()
                .filter(type -> new ModelArbitraryProvider().canProvideFor(TypeUsage.of(type)))
                .toList();
        return Arbitraries.of(generated)
                .flatMap(type -> Arbitraries.defaultFor(type).map(value -> (Object) value));
    }

    /** {@return the type as which a value is read} */
    public static Class<?> typeOf(Object value) {
        return ALL.stream()
                .filter(type -> type.isInstance(value))
                .min(Comparator.comparing(type -> type.isAnnotationPresent(JsonSubTypes.class)))
                .orElseThrow();
    }

    private static List<Class<?>> scan() {
        return new ClassFileImporter()
                .importPackagesOf(PersonId.class).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(PublicTypes::isRead)
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private static boolean isRead(Class<?> type) {
        return type.isEnum()
                || type.isAnnotationPresent(JsonSubTypes.class)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
