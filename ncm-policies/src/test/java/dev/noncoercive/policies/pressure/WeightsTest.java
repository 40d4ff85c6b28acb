package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final double[] EXACT = {0, 30, -30, 0, 0, 40, -40, 0.1, 0, 0, 30};

    @Test
    void sparse_weights_come_back_as_they_were_written() throws IOException {
        Weights written = Weights.ofFew(EXACT);
        byte[] bytes = sparse(written);
        // a scale, a bit for each of eleven places, a byte for each that weighs something: 0.1 is too little
        assertThat(bytes).hasSize(4 + 2 + 5);
        Weights read = Weights.readSparse(new DataInputStream(new ByteArrayInputStream(bytes)), EXACT.length);
        for (int i = 0; i < EXACT.length; i++) {
            int[] place = {i};
            assertThat(read.sum(place, 1)).isEqualTo(written.sum(place, 1));
        }
        assertThat(read.sum(new int[] {5}, 1)).isPositive().isEqualTo(-read.sum(new int[] {6}, 1));
        assertThat(read.sum(new int[] {0}, 1)).isZero();
    }

    @Test
    void weights_that_end_early_are_refused() throws IOException {
        byte[] bytes = sparse(Weights.ofFew(EXACT));
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
        assertThatThrownBy(() -> Weights.readSparse(new DataInputStream(new ByteArrayInputStream(cut)), EXACT.length))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("after 3 of 5");
    }

    @Test
    void a_weight_far_above_the_others_is_cut() {
        double[] exact = new double[1000];
        Arrays.fill(exact, 1);
        exact[0] = 1_000_000;
        exact[1] = -3;
        Weights weights = Weights.ofFew(exact);
        assertThat(weights.sum(new int[] {0}, 1)).isLessThan(exact[0]);
        assertThat(weights.sum(new int[] {1}, 1)).isNotPositive();
    }

    private static byte[] sparse(Weights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.writeSparse(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
