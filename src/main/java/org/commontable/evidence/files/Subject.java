package org.commontable.evidence.files;

/**
 * What the line just read speaks of, as numbers: of a place, a school year, a group, a combination
 * of dimensions and a list of measures. One object, filled anew line by line.
 */
final class Subject {
  int place;
  int year;
  int group;
  int dimensions;
  int variant;
}
