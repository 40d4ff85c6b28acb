package dev.noncoercive.model.consent;

/**
 * A window that never ends. See {@link Window#lifetime}.
 *
 * @since 0.1
 */
public final class LifetimeWindow extends Window {
    static final LifetimeWindow INSTANCE = new LifetimeWindow();

    private LifetimeWindow() {}

    @Override
    public String toString() {
        return textOfLifetime();
    }
}
