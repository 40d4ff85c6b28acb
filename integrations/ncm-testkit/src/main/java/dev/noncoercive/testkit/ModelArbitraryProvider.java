package dev.noncoercive.testkit;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets jqwik find the generators of this kit by type. */
public final class ModelArbitraryProvider implements ArbitraryProvider {
    /** Made by the service loader. */
    public ModelArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return Generators.types().contains(type.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(Generators.of(type.getRawType()));
    }
}
