package org.commontable.platform.database;

/** The copy that the table keeps of a file is missing or damaged. Handing it in again mends it. */
public class LostFile extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String file;

  /**
   * @param file its name
   * @param sentence which one, and what mends it, for the log and the command line
   */
  public LostFile(String file, String sentence, Throwable cause) {
    super(sentence, cause);
    this.file = file;
  }

  public String file() {
    return file;
  }

  /** In one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
