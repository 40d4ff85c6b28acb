package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;

/** A contact as the allowances see it: its labels and the half-open stretch in which it exists at all. */
record Counted(ContactLabels labels, Instant at, Instant until) {}
