package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.policies.contact.AddressKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong secret of addresses is seen, on either kind of database, and a new one takes over beside the old. */
class SecretsTest {
    private static final byte[] ONE = "the first secret, of no use".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "the second one, not better".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private List<String> urls() {
        return List.of("jdbc:sqlite:" + folder.resolve("secrets.db"), Postgres.emptied());
    }

    @Test
    void another_secret_than_before_is_refused_until_it_comes_with_the_old_one() {
        for (String url : urls()) {
            AddressKeys one = AddressKeys.with(ONE);
            AddressKeys two = AddressKeys.with(TWO);
            try (JdbcContactStore store = JdbcContactStore.open(url)) {
                assertThat(store.knows(two)).isTrue();
                store.remember(one);
                store.remember(one);
                assertThat(store.knows(one)).isTrue();
                assertThat(store.knows(two)).isFalse();
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> store.remember(two))
                        .withMessageStartingWith("keys must be made by the secret that was in use here before");
                assertThat(store.knows(two)).isFalse();
                store.remember(two.alsoWith(ONE));
                assertThat(store.knows(two)).isTrue();
            }
        }
    }
}
