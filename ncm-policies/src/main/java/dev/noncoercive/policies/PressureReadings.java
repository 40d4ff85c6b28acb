package dev.noncoercive.policies;

import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureReport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each text once in a check, however many policies ask about it. It lives as long as the check. */
final class PressureReadings {
    private record Asked(String text, PressureContext context) {}

    private final Map<Asked, PressureReport> read = new ConcurrentHashMap<>();

    PressureReport of(String text, PressureContext context) {
        return read.computeIfAbsent(
                new Asked(text, context), asked -> PressureCheck.standard().check(asked.text(), asked.context()));
    }
}
