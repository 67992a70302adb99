package org.commontable.evidence.files;

import java.util.Optional;
import java.util.OptionalLong;
import org.commontable.evidence.StudentGroup;

/** One cell of a file: a count, or the mark that stands in its place. */
public record ReadCell(
    long line,
    String input,
    String place,
    int year,
    StudentGroup group,
    OptionalLong amount,
    Optional<Layout.Mark> mark,
    String rowText) {}
