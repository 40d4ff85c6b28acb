package dev.noncoercive.testkit;

import java.time.Instant;

/** Two instants in order. */
record Interval(Instant start, Instant end) {}
