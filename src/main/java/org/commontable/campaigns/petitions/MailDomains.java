package org.commontable.campaigns.petitions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All domain rules, tried exactly, then by parent, then for every domain (campaigns.md 2.4). */
final class MailDomains {
  private final Map<String, MailDomain> rules;

  MailDomains(List<MailDomain> rules) {
    this.rules = rules.stream().collect(Collectors.toMap(MailDomain::domain, Function.identity()));
  }

  /** The form by which two spellings of one mailbox are known to be one. */
  String canonical(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String local = lower.substring(0, at);
    String domain = lower.substring(at + 1);
    MailDomain rule = rule(domain);
    if (!rule.extension().isEmpty() && local.indexOf(rule.extension()) > 0) {
      local = local.substring(0, local.indexOf(rule.extension()));
    }
    String kept =
        local
            .chars()
            .filter(c -> rule.strip().indexOf(c) < 0)
            .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
            .toString();
    return (kept.isEmpty() ? local : kept) + "@" + rule.aliasOf().orElse(domain);
  }

  private MailDomain rule(String domain) {
    MailDomain rule = rules.get(domain);
    for (int dot = domain.indexOf('.');
        rule == null && dot >= 0;
        dot = domain.indexOf('.', dot + 1)) {
      rule = rules.get("*" + domain.substring(dot));
    }
    if (rule == null) {
      rule = rules.get("*");
    }
    return rule == null ? new MailDomain("*", java.util.Optional.empty(), "", "+") : rule;
  }
}
