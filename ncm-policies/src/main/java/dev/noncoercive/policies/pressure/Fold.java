package dev.noncoercive.policies.pressure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One character as the rules see it: lower case, without accent, compatibility forms and look-alikes resolved.
 *
 * <p>For example, a fullwidth, bold or Cyrillic look-alike of "a" is {@code a}, a keycap "3" is {@code 3}, a zero-width
 * space is {@link #DROP}. Pages of 256 characters are made when first seen.
 */
final class Fold {
    /** A character that is as if it were not there. */
    static final char DROP = 0;
    /** A letter of a script that is not judged. */
    static final char FOREIGN = '\u00b7';
    /** A character that stands for several; see {@link #expand}. */
    static final char MANY = '\u00b6';

    private static final String ALIKE =
            "аaеeоoрpсcхxуyіiѕsјjһhԁdɡgոnαaοoιiνvρpτtυuκkεeηnωwкkтtмmвbнhѵvԝwӏlɩiʟlɪiᴏoᴄcᴜuᴠv"
                    + "ᴡwᴢzꜱsʀrɴnʜhɢgᴇeᴅdʙbᴀaᴋkᴍmᴘpᴛtʏyᴊjƨsłlđdøoıiŧtħhƒfɑa";

    /** Capitals that look like ours where their small letters do not. */
    private static final String ALIKE_CAPITALS = "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcВbНhРpСcТtХxУyЅsІiЈjКkМmЕeОoАa";

    private static final Page[] PAGES = new Page[256];
    private static final char[] ASCII = Page.of(0).cells;

    private Fold() {}

    /** The folded form of one UTF-16 unit. */
    static char of(char c) {
        return c < 128 ? ASCII[c] : page(c >> 8).cells[c & 255];
    }

    /** The folded form of a supplementary character; {@link #DROP} for emoji. */
    static char of(int codePoint) {
        return codePoint < 0x10000 ? of((char) codePoint) : fold(codePoint);
    }

    /** What a character marked {@link #MANY} stands for. */
    static String expand(int codePoint) {
        StringBuilder folded = new StringBuilder(4);
        String parts = decompose(codePoint);
        for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
            int c = single(parts.codePointAt(i));
            if (c != DROP) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    static boolean letter(char folded) {
        return folded >= 'a' && folded <= 'z';
    }

    static boolean digit(char folded) {
        return folded >= '0' && folded <= '9';
    }

    /** The folded form of a whole word of a rule file. */
    static String word(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            char one = of(c);
            if (one == MANY) {
                folded.append(expand(c));
            } else if (one != DROP && one != '\'') {
                folded.append(one);
            }
        }
        return folded.toString();
    }

    private static Page page(int number) {
        Page page = PAGES[number];
        if (page == null) {
            page = Page.of(number << 8);
            PAGES[number] = page;
        }
        return page;
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return switch (c) {
            case '\n', '\r', '\f', 0x0b -> '\n';
            case '\t' -> ' ';
            default -> c < ' ' || c == 127 ? DROP : c;
        };
    }

    private static char fold(int codePoint) {
        if (regional(codePoint)) {
            return (char) ('a' + codePoint - 0x1F1E6);
        }
        if (squared(codePoint)) {
            return (char) ('a' + (codePoint - 0x1F130) % 32);
        }
        String parts = expand(codePoint);
        if (parts.isEmpty()) {
            return DROP;
        }
        return parts.length() == 1 ? parts.charAt(0) : MANY;
    }

    private static boolean regional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** Letters in a square or a circle, in three rows of 26 with 32 between their starts. */
    private static boolean squared(int codePoint) {
        return codePoint >= 0x1F130 && codePoint <= 0x1F189 && (codePoint - 0x1F130) % 32 < 26;
    }

    private static String decompose(int codePoint) {
        if (codePoint == 'ß') {
            return "ss";
        }
        if (codePoint == 'æ' || codePoint == 'Æ') {
            return "ae";
        }
        int capital = codePoint < 0x10000 ? ALIKE_CAPITALS.indexOf(codePoint) : -1;
        if (capital >= 0 && capital % 2 == 0) {
            return String.valueOf(ALIKE_CAPITALS.charAt(capital + 1));
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
    }

    private static int single(int codePoint) {
        if (codePoint < 128) {
            return codePoint;
        }
        int alike = codePoint < 0x10000 ? ALIKE.indexOf(codePoint) : -1;
        if (alike >= 0 && alike % 2 == 0) {
            return ALIKE.charAt(alike + 1);
        }
        if (ignored(codePoint)) {
            return DROP;
        }
        if (Character.isLetter(codePoint)) {
            return FOREIGN;
        }
        if (Character.isDigit(codePoint)) {
            return '0' + Character.digit(codePoint, 10);
        }
        return mark(codePoint);
    }

    private static boolean ignored(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static int mark(int codePoint) {
        return switch (codePoint) {
            case '‘', '’', '‛', 'ʼ', '´', '′' -> '\'';
            case '“', '«', '„', '‹' -> '“';
            case '”', '»', '‟', '›', '″' -> '”';
            case '…' -> '.';
            case '¡', '¿' -> codePoint;
            case '€', '£', '¥', '₹', '₽', '¢' -> '$';
            case '•', '●', '▪', '◦', '·' -> '•';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default -> Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? ' ' : ',';
        };
    }

    /** The folded forms of 256 characters; safe to publish without a lock, as its field is final. */
    private static final class Page {
        private final char[] cells;

        private Page(char[] cells) {
            this.cells = cells;
        }

        private static Page of(int first) {
            char[] cells = new char[256];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = first + i < 128 ? ascii((char) i) : fold(first + i);
            }
            return new Page(cells);
        }
    }
}
