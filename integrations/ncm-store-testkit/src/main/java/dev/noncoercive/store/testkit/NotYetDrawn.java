package dev.noncoercive.store.testkit;

/**
 * What the {@link SimulatedWorld} leaves out since a gate is known not to keep it: a switch for each, to be turned on with the code that
 * mends it. {@code NotYetDrawnTest} turns red as soon as that is merged.
 */
final class NotYetDrawn {
    /** Until signals tell channels apart: a second report that differs in the channel alone is taken for the first. */
    static final boolean SIGNALS_TELL_CHANNELS_APART = false;

    /** Until forgetting keeps the no: whoever said one and is forgotten is asked nothing that needs no consent. */
    static final boolean FORGETTING_KEEPS_THE_NO = false;

    /** Until forgetting keeps the limits of questions: how long they hold the person after it is not looked at. */
    static final boolean FORGETTING_KEEPS_THE_LIMITS_OF_QUESTIONS = false;

    /** Until forgetting hears a late no: what was said before the person was forgotten, and is heard of after it, is not heard at all. */
    static final boolean FORGETTING_HEARS_A_LATE_NO = false;

    private NotYetDrawn() {}
}
