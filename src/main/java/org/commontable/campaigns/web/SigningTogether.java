package org.commontable.campaigns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.campaigns.petitions.Signing;
import org.commontable.platform.database.GroupCommit;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.web.AnsweredPosts;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.GroupedPosts;
import org.commontable.platform.web.PostKey;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.RequestLanguage;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The last stage of the form, when many people send it at the same moment: one transaction claims
 * their posts and writes their signatures, with consents and letters. Only a whole form for an open
 * petition comes here; all others are for {@link SigningRoute}.
 */
@Component
class SigningTogether implements GroupedPosts, DisposableBean {
  /** About a third of a second's work on a small machine: more would wait too long. */
  static final int ROOM = 1000;

  private static final int AT_MOST = 64;

  private final OpenPetitions open;
  private final SigningRoute route;
  private final Signing signing;
  private final Petitions petitions;
  private final AnsweredPosts posts;
  private final Catalogues catalogues;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final GroupCommit<Post, Outcome> group;

  SigningTogether(
      OpenPetitions open,
      SigningRoute route,
      Signing signing,
      Petitions petitions,
      AnsweredPosts posts,
      Catalogues catalogues,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.open = open;
    this.route = route;
    this.signing = signing;
    this.petitions = petitions;
    this.posts = posts;
    this.catalogues = catalogues;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.group = new GroupCommit<>("signing", ROOM, AT_MOST, this::write);
  }

  private record Post(PostKey key, Signing.Sent sent) {}

  private sealed interface Outcome {
    record Signed(UUID signature) implements Outcome {}

    record Before(String location) implements Outcome {}

    /** For its own handler. */
    record Left() implements Outcome {}
  }

  @Override
  public Optional<Reply> post(
      HttpServletRequest request, HttpServletResponse response, PostKey key) {
    var form = Form.sent(request);
    SignForm.readDetails(form);
    SignForm.readCheck(form);
    var found = form.ok() ? open.find(slug(request)) : Optional.<OpenPetitions.OpenPetition>empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var petition = found.get().petition();
    var words = new Words(catalogues, RequestLanguage.of(request), found.get().zone());
    var standing = found.get().standing();
    var consent =
        ConsentBox.shown(ConsentBox.via(standing, form), standing, found.get().coalition(), words);
    var signer = SignForm.signer(form, petition, consent, words.lang(), request.getRemoteAddr());
    var sent = new Signing.Sent(petition, signer, clock.instant());
    return switch (group.write(new Post(key, sent))) {
      case Outcome.Signed signed ->
          Optional.of(route.sent(petition, signed.signature(), request, response));
      case Outcome.Before before -> Optional.of(Reply.seeOther(before.location()));
      case Outcome.Left left -> Optional.empty();
    };
  }

  /** How many wait to be written. */
  int waiting() {
    return group.waiting();
  }

  @Override
  public void destroy() {
    group.close();
  }

  private List<Outcome> write(List<Post> all, Runnable onlyCommitIsLeft) {
    return PublicPages.quietly(
        () -> {
          var outcomes =
              transaction.execute(
                  status -> {
                    var signed = signed(all);
                    onlyCommitIsLeft.run();
                    return signed;
                  });
          return outcomes == null ? List.of() : outcomes;
        });
  }

  private List<Outcome> signed(List<Post> all) {
    var closed =
        petitions.closed(
            all.stream().map(post -> post.sent().petition().id()).collect(Collectors.toSet()));
    var toClaim = new TreeMap<String, String>();
    for (Post post : all) {
      if (!closed.contains(post.sent().petition().id())) {
        toClaim.put(post.key().hex(), SigningRoute.sentPath(post.sent().petition()));
      }
    }
    var claimed = new HashSet<>(posts.claim(toClaim));
    var ours = all.stream().filter(post -> claimed.remove(post.key())).toList();
    var signatures = signing.signAll(ours.stream().map(Post::sent).toList());
    var signed = new HashMap<PostKey, UUID>();
    for (int i = 0; i < ours.size(); i++) {
      signed.put(ours.get(i).key(), signatures.get(i));
    }
    var outcomes = new ArrayList<Outcome>();
    for (Post post : all) {
      UUID mine = signed.remove(post.key()); // the same once more in this group finds none
      outcomes.add(mine == null ? before(post) : new Outcome.Signed(mine));
    }
    return outcomes;
  }

  private Outcome before(Post post) {
    return posts.answerTo(post.key()).<Outcome>map(Outcome.Before::new).orElse(new Outcome.Left());
  }

  private static String slug(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("slug"))
        : "";
  }
}
