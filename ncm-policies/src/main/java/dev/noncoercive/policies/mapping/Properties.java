package dev.noncoercive.policies.mapping;

import dev.noncoercive.policies.mapping.CampaignMapping.Getter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties of somebody's class: whether they are there, where a path leads, and reading them. */
final class Properties {
    private Properties() {}

    /** The JSON Pointer of a property path such as {@code buttons.no}. */
    static String pointer(Class<?> type, String property) {
        if (property.startsWith("/")) {
            return property;
        }
        Optional<Class<?>> at = Optional.of(type);
        StringBuilder pointer = new StringBuilder();
        for (String step : property.split("\\.", -1)) {
            at = at.flatMap(owner -> typeOf(owner, step, property));
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The type of a property, or empty where it cannot be looked into. */
    private static Optional<Class<?>> typeOf(Class<?> owner, String name, String property) {
        Map<String, Class<?>> known = properties(owner);
        if (known.containsKey(name)) {
            Class<?> type = known.get(name);
            return type == null || isOpaque(type) ? Optional.empty() : Optional.of(type);
        }
        String nearest = NearestName.to(name, known.keySet())
                .map(it -> "; did you mean `" + it + "`?")
                .orElse("");
        throw new IllegalArgumentException("property `" + property + "` must be one of " + owner.getSimpleName()
                + ", but it has no `" + name + "`" + nearest);
    }

    private static boolean isOpaque(Class<?> type) {
        return type.isInterface() || type == Object.class || type.getName().startsWith("java.");
    }

    private static Map<String, Class<?>> properties(Class<?> owner) {
        Map<String, Class<?>> known = new TreeMap<>();
        for (Class<?> one = owner; one != null && one != Object.class; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                known.putIfAbsent(field.getName(), field.getType());
            }
            for (Method method : one.getDeclaredMethods()) {
                add(method, known);
            }
        }
        for (Method method : owner.getMethods()) {
            if (method.getDeclaringClass() != Object.class) {
                add(method, known);
            }
        }
        return known;
    }

    private static void add(Method method, Map<String, Class<?>> known) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class || method.isSynthetic()) {
            return;
        }
        known.putIfAbsent(method.getName(), method.getReturnType());
        for (String prefix : List.of("get", "is")) {
            String name = method.getName();
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String rest = name.substring(prefix.length());
                known.putIfAbsent(
                        rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1), method.getReturnType());
            }
        }
    }

    /** The value of a property; null and blank text are none. */
    static <T> Optional<Object> value(Class<T> type, String property, T subject, Getter<? super T, ?> getter) {
        return Properties.<T, Object>whole(type, property, subject, getter)
                .filter(value -> !(value instanceof String text && text.isBlank()));
    }

    /** The value of a property; null is none. */
    static <T, P> Optional<P> whole(Class<T> type, String property, T subject, Getter<? super T, ? extends P> getter) {
        try {
            return Optional.ofNullable(getter.get(subject));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "property `" + property + "` of " + type.getSimpleName() + " cannot be read: its getter threw "
                            + e.getClass().getSimpleName()
                            + "; let it return null when there is nothing, or map the part"
                            + " it stands in with nested(…)",
                    e);
        }
    }
}
