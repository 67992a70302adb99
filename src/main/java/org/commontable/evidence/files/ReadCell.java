package org.commontable.evidence.files;

import java.util.Optional;
import java.util.OptionalLong;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.facts.Mark;

/** One cell that an indicator computes with: a count, or the mark that stands in its place. */
public record ReadCell(
    long line,
    String input,
    String place,
    int year,
    StudentGroup group,
    OptionalLong amount,
    Optional<Mark> mark,
    String rowText) {}
