package org.commontable.decisions.store;

/** The time to answer is over. */
public final class TooLate extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Ended ended;

  TooLate(Ended ended) {
    super(ended.how() + " since " + ended.at());
    this.ended = ended;
  }

  public Ended ended() {
    return ended;
  }
}
