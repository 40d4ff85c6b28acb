package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.store.testkit.PersonYears;
import dev.noncoercive.store.testkit.Simulation;
import dev.noncoercive.store.testkit.StoreOpener;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same year in memory, on SQLite and on PostgreSQL: every answer is the same, with its reasons. */
class SameAnswersTest {
    /** Each is lived three times. */
    private static final int YEARS = (Integer.getInteger("ncm.store.years", 3) + 1) / 2;

    private static final long FIRST_SEED = 1000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_engine_gives_the_same_answers() {
        JdbcContactStore.open(Postgres.emptied()).close();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + YEARS; seed++) {
            List<String> inMemory = run(seed, inMemory());
            assertSame(seed, run(seed, sqlite(seed)), inMemory);
            assertSame(seed, run(seed, postgresql()), inMemory);
        }
        PersonYears.lived("all engines side by side", YEARS);
    }

    /** Line by line, so that a failure shows the first difference and not two years. */
    private static void assertSame(long seed, List<String> actual, List<String> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("seed %d, line %d", seed, i).isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static List<String> run(long seed, StoreOpener opener) {
        return Simulation.of(seed).run(opener).transcript();
    }

    private static StoreOpener inMemory() {
        return new StoreOpener() {
            private ContactStore last = InMemoryContactStore.empty(InstantSource.system());

            @Override
            public ContactStore openEmpty(InstantSource clock) {
                last = InMemoryContactStore.empty(clock);
                return last;
            }

            @Override
            public ContactStore openAgain(InstantSource clock) {
                return last;
            }
        };
    }

    private StoreOpener sqlite(long seed) {
        return opener((clock, empty) -> JdbcContactStore.open("jdbc:sqlite:" + folder.resolve(seed + ".db"), clock));
    }

    private static StoreOpener postgresql() {
        return opener((clock, empty) -> {
            if (empty) {
                Postgres.empty();
            }
            return JdbcContactStore.open(Postgres.url(), clock);
        });
    }

    private static StoreOpener opener(BiFunction<InstantSource, Boolean, ContactStore> open) {
        return new StoreOpener() {
            @Override
            public ContactStore openEmpty(InstantSource clock) {
                return open.apply(clock, true);
            }

            @Override
            public ContactStore openAgain(InstantSource clock) {
                return open.apply(clock, false);
            }
        };
    }
}
