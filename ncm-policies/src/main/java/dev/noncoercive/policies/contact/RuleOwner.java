package dev.noncoercive.policies.contact;

/** Whose rule it is that holds a contact or leaves it room. */
public enum RuleOwner {
    /** The person's own word. */
    PERSON,
    /** The sender's promise. */
    SENDER,
    /** What a sender keeps to where the person never told that sender how often: a default, and nobody asked the person. */
    DEFAULT,
    /** A law. */
    LAW,
    /** A provider of mailboxes or networks. */
    PROVIDER,
    /** The gate itself: one key is one contact, and a contact needs a living permit. */
    GATE
}
