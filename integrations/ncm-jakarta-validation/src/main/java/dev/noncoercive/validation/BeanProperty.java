package dev.noncoercive.validation;

import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a property path such as {@code buttons.no}: by accessor, getter or field. */
final class BeanProperty {
    private BeanProperty() {}

    static @Nullable String text(Object bean, String path) {
        Object value = value(bean, path);
        return value == null ? null : value.toString();
    }

    static @Nullable Integer number(Object bean, String path) {
        Object value = value(bean, path);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw wrong(path, "a whole number", value);
    }

    static @Nullable Instant instant(Object bean, String path) {
        Object value = value(bean, path);
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        throw wrong(path, "an Instant, OffsetDateTime or ZonedDateTime", value);
    }

    private static ConstraintDeclarationException wrong(String path, String wanted, Object value) {
        return new ConstraintDeclarationException("property `" + path + "` must be " + wanted + ", but is a "
                + value.getClass().getSimpleName());
    }

    private static @Nullable Object value(Object bean, String path) {
        Object at = bean;
        for (String step : path.split("\\.", -1)) {
            if (at == null) {
                return null;
            }
            at = step(at, step);
        }
        return at;
    }

    private static @Nullable Object step(Object owner, String name) {
        String rest = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> accessors = List.of(name, "get" + rest, "is" + rest);
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && accessors.contains(method.getName())) {
                    return read(name, method, () -> method.invoke(owner));
                }
            }
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return read(name, field, () -> field.get(owner));
                }
            }
        }
        throw new IllegalStateException("property `" + name + "` is not there");
    }

    /** Reads by reflection. */
    private interface Reading {
        @Nullable
        Object value() throws ReflectiveOperationException;
    }

    private static @Nullable Object read(String name, AccessibleObject member, Reading reading) {
        member.trySetAccessible();
        try {
            return reading.value();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("property `" + name + "` cannot be read", e);
        }
    }
}
