package org.commontable.platform.web;

/**
 * A file was asked for with a word that is none of ours. A file has no room to say that it answers
 * another question, so none is made: the sentence is the answer, with status 400.
 */
public final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence in the reader's language: the word, its name, and where the known ones stand
   */
  public NotUnderstood(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  Reply reply() {
    return Reply.refused(sentence);
  }
}
