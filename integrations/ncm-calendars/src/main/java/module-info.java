/** Business days of countries and regions. */
module dev.noncoercive.calendars {
    requires transitive dev.noncoercive.policies;
    requires de.focus_shift.jollyday.core;
    requires static org.jspecify;

    exports dev.noncoercive.calendars;
}
