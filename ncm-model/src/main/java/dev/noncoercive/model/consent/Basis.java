package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * On what a consent rests: an express yes, a soft opt-in, or something the person did.
 *
 * <p>It says what the sender relies on, not that law accepts it. For example, {@link ExpressBasis}. In documents the field
 * {@code basis} tells the kinds apart: {@code express}, {@code soft-opt-in}, {@code implied}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "basis")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImmutableExpressBasis.class, name = "express"),
    @JsonSubTypes.Type(value = ImmutableSoftOptIn.class, name = "soft-opt-in"),
    @JsonSubTypes.Type(value = ImmutableImpliedBasis.class, name = "implied")
})
public abstract sealed class Basis permits ExpressBasis, SoftOptIn, ImpliedBasis {
    Basis() {}
}
