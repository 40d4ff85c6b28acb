package dev.noncoercive.jackson2;

/**
 * A place in the text of a document. For example, line 14, column 3.
 *
 * @param line  the line, from 1
 * @param column  the column, from 1
 */
public record Place(int line, int column) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
