package dev.noncoercive.exports;

/**
 * A JSON Pointer as it stands in a mapping file; one that ends with a question mark may lead to nothing. A step {@code *} stands for
 * each variant of a campaign in turn, such as the subject lines of an A/B test.
 */
record Place(String pointer, boolean isOptional) {
    private static final String EACH_VARIANT = "/*";

    static Place of(Node written) {
        String text = written.text();
        boolean optional = text.endsWith("?");
        String pointer = optional ? text.substring(0, text.length() - 1) : text;
        if (written.shape() != Node.Shape.VALUE || (!pointer.isEmpty() && !pointer.startsWith("/"))) {
            throw new ExportException(
                    written, "must be a JSON Pointer such as `/settings/subject_line`, but was `" + text + "`");
        }
        return new Place(pointer, optional);
    }

    /** Whether it begins with a plus: its words are shown with those of the field. */
    static boolean isAdded(Node written) {
        return written.shape() == Node.Shape.VALUE && written.text().startsWith("+");
    }

    static Place ofAdded(Node written) {
        return of(new Node(Node.Shape.VALUE, written.line(), written.text().substring(1)));
    }

    boolean isOfVariants() {
        return (pointer + "/").contains(EACH_VARIANT + "/");
    }

    /** The list or object whose parts are the variants. */
    String aroundVariants() {
        return pointer.substring(0, (pointer + "/").indexOf(EACH_VARIANT + "/"));
    }

    Place ofVariant(String name) {
        String around = aroundVariants();
        return new Place(around + Node.step(name) + pointer.substring(around.length() + EACH_VARIANT.length()), true);
    }
}
