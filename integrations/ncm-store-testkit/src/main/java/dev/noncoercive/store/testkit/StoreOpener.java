package dev.noncoercive.store.testkit;

import dev.noncoercive.policies.contact.ContactStore;
import java.time.InstantSource;

/** How to open the store that is tested. */
public interface StoreOpener {
    /**
     * Opens a store in which nothing is kept yet, however often it is called.
     *
     * @param clock  the clock that it must go by, not null
     * @return the empty store, not null
     */
    ContactStore openEmpty(InstantSource clock);

    /**
     * Opens once more what {@link #openEmpty} opened last, as another process would, or the same one after a crash. A store that
     * ends with its process gives the same one again.
     *
     * @param clock  the clock that it must go by, not null
     * @return the store with all that was kept, not null
     */
    ContactStore openAgain(InstantSource clock);
}
