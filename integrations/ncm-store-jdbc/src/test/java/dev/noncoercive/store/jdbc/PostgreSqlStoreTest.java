package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.store.testkit.ContactStoreContract;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlStoreTest extends ContactStoreContract {
    private final List<ContactStore> opened = new ArrayList<>();

    @BeforeAll
    static void makeTables() {
        JdbcContactStore.open(Postgres.emptied()).close();
    }

    @Override
    public ContactStore openEmpty(InstantSource clock) {
        Postgres.empty();
        return openAgain(clock);
    }

    @Override
    public ContactStore openAgain(InstantSource clock) {
        ContactStore store = JdbcContactStore.open(Postgres.url(), clock);
        opened.add(store);
        return store;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(ContactStore::close);
    }
}
