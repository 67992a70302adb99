package org.commontable.accounts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a line of every coming and going, in the transaction in which it happened. */
@Component
class AuditOfSignIns {
  private final Audit audit;

  AuditOfSignIns(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void on(SignedIn event) {
    Voucher voucher = event.voucher();
    if (voucher != null) {
      String how = event.how() + " " + voucher.issuer();
      audit.note(AuditKind.SIGNED_IN, event.person(), null, voucher.organization(), how);
      return;
    }
    audit.note(
        AuditKind.SIGNED_IN, event.person(), event.handedOver() ? "handed-over" : event.how());
  }

  @EventListener
  void on(SessionEnded event) {
    audit.note(AuditKind.SESSION_ENDED, event.person(), "");
  }

  @EventListener
  void on(PasskeyAdded event) {
    audit.note(AuditKind.PASSKEY_ADDED, event.person(), event.name());
  }

  @EventListener
  void on(PasskeyRemoved event) {
    audit.note(AuditKind.PASSKEY_REMOVED, event.person(), event.name());
  }
}
