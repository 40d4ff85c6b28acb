package dev.noncoercive.policies.contact;

import org.immutables.value.Value;

/**
 * What became of {@link ContactGate#contact}: contacted, held, or nothing left.
 *
 * @since 0.1
 */
public abstract sealed class Outcome permits Outcome.Contacted, Outcome.Held, Outcome.NothingLeft {
    Outcome() {}

    /** The message was handed over and the sender returned normally: it left. */
    @Value.Immutable
    public abstract static non-sealed class Contacted extends Outcome {
        Contacted() {}

        /** {@return the contact} */
        public abstract HandedOver handedOver();

        /**
         * {@return whether the gate has it as a contact that left; false where somebody released it while it was being sent, or the person
         * asked to be forgotten meanwhile: then it counts no more}
         */
        public abstract boolean isConfirmed();
    }

    /** Nothing was sent. */
    @Value.Immutable
    public abstract static non-sealed class Held extends Outcome {
        Held() {}

        /** {@return why not, and when if ever} */
        public abstract ContactDecision decision();
    }

    /** The sender knows that nothing left; the place was given back, unless {@link #isGivenBack} says otherwise. */
    @Value.Immutable
    public abstract static non-sealed class NothingLeft extends Outcome {
        NothingLeft() {}

        /** {@return what the sender said} */
        public abstract String because();

        /**
         * Whether the place was given back.
         *
         * @return false where it could not be, as the contact was confirmed or its person forgotten meanwhile
         */
        public abstract boolean isGivenBack();
    }

    static Outcome contacted(HandedOver handedOver, boolean isConfirmed) {
        return ImmutableContacted.builder()
                .handedOver(handedOver)
                .isConfirmed(isConfirmed)
                .build();
    }

    static Outcome held(ContactDecision decision) {
        return ImmutableHeld.builder().decision(decision).build();
    }

    static Outcome nothingLeft(NothingLeftException exception, boolean isGivenBack) {
        return ImmutableNothingLeft.builder()
                .because(String.valueOf(exception.getMessage()))
                .isGivenBack(isGivenBack)
                .build();
    }
}
