package dev.noncoercive.store.testkit;

import java.util.List;

/**
 * A named sequence of acts and questions, in order of arrival, with the expected answers.
 *
 * @param name  what it shows
 * @param steps  the steps, in order of arrival
 */
public record Timeline(String name, List<TimelineStep> steps) {}
