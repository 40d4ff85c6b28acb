package dev.noncoercive.exports;

/** A JSON Pointer as it stands in a mapping file; one that ends with a question mark may lead to nothing. */
record Place(String pointer, boolean isOptional) {
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
}
