package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the words said for one organization stand: the last of each delegate on the newest text
 * any of them spoke to, the contact's, and the one of the proxy's holder. Nobody's word takes the
 * place of another's; {@link BallotBox} settles what stands.
 *
 * @param own in the order in which they were said
 */
public record Standing<W extends Word>(List<W> own, Optional<W> proxied) {
  public Standing {
    own = List.copyOf(own);
  }

  public static <W extends Word> Standing<W> of(List<W> inOrder) {
    var own = new ArrayList<W>();
    Optional<W> proxied = Optional.empty();
    for (W word : inOrder) {
      switch (word.kind()) {
        case PROXY -> proxied = Optional.of(word);
        case ORGANIZATION, CONTACT -> own.clear();
        case DELEGATE -> own.removeIf(earlier -> takesThePlaceOf(earlier, word));
      }
      if (word.kind() != Word.Kind.PROXY) {
        own.add(word);
      }
    }
    return new Standing<>(own, proxied);
  }

  private static boolean takesThePlaceOf(Word earlier, Word later) {
    if (earlier.textVersion() < later.textVersion() || later.leftBehind().contains(earlier.id())) {
      return true;
    }
    Optional<String> whose = earlier.place(later.at());
    return earlier.kind() != Word.Kind.CONTACT
        && (whose.isEmpty() || whose.equals(later.place(later.at())));
  }

  /** The contact's word goes before all others on its text. */
  public List<W> settling() {
    List<W> contact = own.stream().filter(word -> word.kind() == Word.Kind.CONTACT).toList();
    return contact.isEmpty() ? own : contact;
  }

  /** Delegates said different things, and the contact has not settled it. */
  public boolean differs() {
    return settling().stream().map(Word::says).distinct().count() > 1;
  }

  /**
   * Words that all set conditions: the organization's conditions are those of all of them, so that
   * none is lost; those of a word that says another again are that one's, and asked once.
   */
  public List<W> together(W word) {
    return word.kind() != Word.Kind.DELEGATE
        ? List.of(word)
        : own.stream()
            .filter(other -> other.kind() != Word.Kind.CONTACT && other.says().equals(word.says()))
            .filter(other -> !repeats(other))
            .toList();
  }

  private boolean repeats(W word) {
    return own.stream().map(Word::id).anyMatch(id -> word.joins().filter(id::equals).isPresent());
  }

  /** Who spoke, as the ballot box asks it. */
  public Voice.By by(W word) {
    return switch (word.kind()) {
      case CONTACT -> new Voice.By.Contact();
      case ORGANIZATION, DELEGATE ->
          own.size() == 1
              ? new Voice.By.Organization()
              : new Voice.By.Delegate(word.place(own.getLast().at()).orElse(word.id()));
      case PROXY -> throw new IllegalArgumentException("the holder stands beside the word");
    };
  }
}
