package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is named again is written once, and what has much in common by what it has in common; all come back as they were. */
class SetPoolProperties {
    private static final int SYMBOLS = 40;

    @Property(tries = 500)
    @Label("sets come back as they were named")
    void all_come_back(
            @ForAll @Size(min = 1, max = 20) List<@Size(max = 12) Set<@IntRange(max = SYMBOLS - 1) Integer>> sets)
            throws IOException {
        Packed in = new Packed(written(sets));
        SymbolSets read = new SymbolSets(in, SYMBOLS);

        for (Set<Integer> set : sets) {
            int number = read.number(in);
            assertThat(read.of(number)).containsExactly(bits(set).stream().toArray());
            assertThat(set).allSatisfy(symbol -> assertThat(read.with(symbol)).contains(number));
        }
        assertThat(in.atEnd()).isTrue();
        assertThat(read.count()).isEqualTo(Set.copyOf(sets).size());
    }

    private static byte[] written(List<Set<Integer>> sets) throws IOException {
        SetPool pool = new SetPool();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (Set<Integer> set : sets) {
            pool.name(bits(set), new DataOutputStream(names));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pool.write(new DataOutputStream(all));
        all.write(names.toByteArray());
        return all.toByteArray();
    }

    private static BitSet bits(Set<Integer> set) {
        BitSet bits = new BitSet();
        set.forEach(bits::set);
        return bits;
    }
}
