package dev.noncoercive.policies.pressure;

/** Words with digits or signs in the place of letters, for example "0nly". */
final class Leet {
    private static final int LONGEST = 16;

    private Leet() {}

    /** Where such a word ends; when there is none, the place up to which there is none, negative. */
    static int end(String text, int start) {
        int letters = 0;
        int signs = 0;
        int i = start;
        for (; i < text.length() && i - start <= LONGEST; i++) {
            char c = Fold.of(text.charAt(i));
            if (Fold.letter(c)) {
                letters++;
            } else if (letter(c, 'i') != 0) {
                signs++;
            } else {
                break;
            }
        }
        return letters > 1 && signs > 0 && signs <= letters && i - start <= LONGEST ? i : -Math.max(i, start + 1);
    }

    static long hash(String text, int start, int end, char one) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            char c = Fold.of(text.charAt(i));
            hash = WordHash.add(hash, Fold.letter(c) ? c : letter(c, one));
        }
        return hash;
    }

    private static char letter(char c, char one) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> 0;
        };
    }
}
