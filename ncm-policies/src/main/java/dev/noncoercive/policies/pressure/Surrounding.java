package dev.noncoercive.policies.pressure;

import java.util.List;

/** Words before and after a match that silence it: {@code not ..1 ~} is "not", with at most one word between. */
record Surrounding(List<Item> before, List<Item> after) {}
