package dev.noncoercive.policies.pressure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of rising numbers for each symbol. Lists that are alike are written once, each number as a step from the last. */
final class IntLists {
    /** Stands for the list after the last one that was named for the first time. */
    private static final int NEXT = 0;

    private final int[][] lists;
    private final int[] bySymbol;

    /** Reads what {@link #write} wrote. */
    IntLists(Packed in, int symbols) {
        this.lists = new int[in.two()][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new int[in.number()];
            int last = 0;
            for (int k = 0; k < lists[i].length; k++) {
                last += in.number();
                lists[i][k] = last;
            }
        }
        this.bySymbol = new int[symbols];
        int next = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            int number = in.number();
            bySymbol[symbol] = number == NEXT ? next++ : number - 1;
        }
    }

    /** The numbers of a symbol; the array is not to be written to. */
    int[] of(int symbol) {
        return lists[bySymbol[symbol]];
    }

    /** Writes a list for each symbol. */
    static void write(List<List<Integer>> bySymbol, DataOutputStream out) throws IOException {
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (List<Integer> list : bySymbol) {
            Integer known = numbers.putIfAbsent(list, numbers.size());
            order.add(known == null ? NEXT : known + 1);
        }
        out.writeShort(numbers.size());
        for (List<Integer> list : numbers.keySet()) {
            number(list.size(), out);
            int last = 0;
            for (int one : list) {
                number(one - last, out);
                last = one;
            }
        }
        for (int one : order) {
            number(one, out);
        }
    }

    /** Writes what {@link Packed#number} reads. */
    static void number(int number, DataOutputStream out) throws IOException {
        int left = number;
        while (left >= Packed.MORE) {
            out.writeByte((left & (Packed.MORE - 1)) | Packed.MORE);
            left >>= Packed.BITS;
        }
        out.writeByte(left);
    }
}
