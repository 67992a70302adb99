package org.commontable.platform.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A kept page, of which era it tells, and who makes the next one: the first who asks for it. */
final class Shelved {
  /** Longer than any page takes; whoever waited in vain makes one of her own. */
  private static final long PATIENCE_MILLIS = 2_000;

  private final KeptPage page;
  private final long era;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private final CountDownLatch renewed = new CountDownLatch(1);

  Shelved(KeptPage page, long era) {
    this.page = page;
    this.era = era;
  }

  KeptPage page() {
    return page;
  }

  boolean isOf(long other) {
    return era == other;
  }

  /** True for the first who asks; she calls {@link #renewed()} when she is done. */
  boolean claimRenewal() {
    return renewing.compareAndSet(false, true);
  }

  boolean isClaimed() {
    return renewing.get();
  }

  void renewed() {
    renewed.countDown();
  }

  void awaitRenewal() {
    try {
      renewed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
