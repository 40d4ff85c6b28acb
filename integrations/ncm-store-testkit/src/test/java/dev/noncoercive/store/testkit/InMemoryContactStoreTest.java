package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class InMemoryContactStoreTest extends ContactStoreContract {
    private InMemoryContactStore last = InMemoryContactStore.empty(InstantSource.system());

    @Override
    public ContactStore openEmpty(InstantSource clock) {
        last = InMemoryContactStore.empty(clock);
        return last;
    }

    @Override
    public ContactStore openAgain(InstantSource clock) {
        return last;
    }

    @Override
    protected boolean keepsRecords() {
        return false;
    }

    @Override
    protected boolean keepsBatchesWhole() {
        return false;
    }

    @Test
    void all_published_timelines_are_run() {
        assertThat(Timelines.basics()).hasSize(45);
        assertThat(Timelines.random()).hasSize(150);
    }
}
