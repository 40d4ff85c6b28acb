package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.store.testkit.ContactStoreContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ContactStoreContract {
    private final List<ContactStore> opened = new ArrayList<>();
    private int files;

    @TempDir
    private Path folder = Path.of("");

    @Override
    public ContactStore openEmpty(InstantSource clock) {
        files++;
        return openAgain(clock);
    }

    @Override
    public ContactStore openAgain(InstantSource clock) {
        ContactStore store = JdbcContactStore.open("jdbc:sqlite:" + folder.resolve(files + ".db"), clock);
        opened.add(store);
        return store;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(ContactStore::close);
    }
}
