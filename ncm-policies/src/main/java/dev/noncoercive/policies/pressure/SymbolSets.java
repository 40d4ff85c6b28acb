package dev.noncoercive.policies.pressure;

import java.util.Arrays;

/** The sets of symbols that places of patterns take or leave. Each stands in the file once, before what names it. */
final class SymbolSets {
    private final int[][] sets;
    /** By symbol, the numbers of the sets that it is in. */
    private final int[][] bySymbol;
    /** How many sets were named so far: they have their numbers in the order in which they are named first. */
    private int named;

    /** Reads what {@link SetPool} wrote. */
    SymbolSets(Packed in, int symbols) {
        this.sets = new int[in.two()][];
        int[][] parts = new int[sets.length][];
        Arrays.setAll(parts, number -> numbers(in));
        int[] own = new int[sets.length];
        Arrays.setAll(own, number -> in.number());
        Arrays.setAll(sets, number -> read(in, number, parts[number], own[number]));
        this.bySymbol = bySymbol(symbols);
    }

    private static int[] numbers(Packed in) {
        int[] numbers = new int[in.number()];
        Arrays.setAll(numbers, i -> in.number());
        return numbers;
    }

    /** Some of the sets before it, and so many symbols that none of these has. */
    private int[] read(Packed in, int number, int[] parts, int own) {
        int[] set = new int[own];
        int last = 0;
        for (int i = 0; i < own; i++) {
            last += in.number();
            set[i] = last;
        }
        for (int part : parts) {
            set = union(set, sets[number - part]);
        }
        return set;
    }

    private static int[] union(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Arrays.sort(both);
        int size = 0;
        for (int symbol : both) {
            if (size == 0 || both[size - 1] != symbol) {
                both[size++] = symbol;
            }
        }
        return Arrays.copyOf(both, size);
    }

    private int[][] bySymbol(int symbols) {
        int[] counts = new int[symbols];
        for (int[] set : sets) {
            for (int symbol : set) {
                counts[symbol]++;
            }
        }
        int[][] all = new int[symbols][];
        Arrays.setAll(all, symbol -> new int[counts[symbol]]);
        for (int number = sets.length - 1; number >= 0; number--) {
            for (int symbol : sets[number]) {
                all[symbol][--counts[symbol]] = number;
            }
        }
        return all;
    }

    int count() {
        return sets.length;
    }

    /** The number of the set that is named next. */
    int number(Packed in) {
        int number = in.number();
        return number == SetPool.NEXT ? named++ : number - 1;
    }

    /** The symbols of a set in rising order; the array is not to be written to. */
    int[] of(int number) {
        return sets[number];
    }

    /** The numbers of the sets that a symbol is in; the array is not to be written to. */
    int[] with(int symbol) {
        return bySymbol[symbol];
    }
}
