package dev.noncoercive.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints in UTF-8, and knows why something did not arrive, of which a {@link PrintStream} only knows that. */
final class Printer extends PrintStream {
    private final Kept kept;

    Printer(OutputStream out) {
        this(new Kept(out));
    }

    private Printer(Kept kept) {
        super(kept, false, StandardCharsets.UTF_8);
        this.kept = kept;
    }

    /** Why not all that was printed arrived; empty when it did, as far as it was flushed. */
    Optional<IOException> failure() {
        return Optional.ofNullable(kept.failure);
    }

    /** After a failure nothing more is written: what arrived is cut, but has no hole. */
    private static final class Kept extends OutputStream {
        private final OutputStream out;
        private @Nullable IOException failure;

        Kept(OutputStream out) {
            this.out = out;
        }

        /** What may fail. */
        private interface Attempt {
            void make() throws IOException;
        }

        private void attempt(Attempt attempt) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                attempt.make();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void write(int one) throws IOException {
            attempt(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            attempt(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }
    }
}
