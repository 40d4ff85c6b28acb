package dev.noncoercive.model;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How Immutables writes the value types of this module. {@link JsonSerialize} is here for the annotation processor alone: it
 * makes it write the JSON property names, with annotations that Jackson 2 and 3 share.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@JsonSerialize
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        builderVisibility = BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        strictBuilder = true,
        depluralize = true,
        depluralizeDictionary = {
            "aftercare:aftercare",
            "evidence:evidence",
            "history:history",
            "listening:listening",
            "research:research",
            "data:data"
        },
        forceJacksonPropertyNames = true,
        optionalAcceptNullable = false,
        allowedClasspathAnnotations = {Generated.class})
@interface ModelStyle {}
