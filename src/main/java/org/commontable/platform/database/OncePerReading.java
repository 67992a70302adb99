package org.commontable.platform.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks once for what several parts of one page need. Only inside a read-only transaction, where
 * nothing asked for can change under the reader's own hands; elsewhere every call asks.
 */
public final class OncePerReading {
  /** Bound while somebody reads as nobody. */
  private static final ScopedValue<Together> TOGETHER = ScopedValue.newInstance();

  private OncePerReading() {}

  /** Asks once for all who read as nobody just now. */
  public static <T, X extends Throwable> T with(
      Together others, ScopedValue.CallableOp<T, X> reading) throws X {
    return ScopedValue.where(TOGETHER, others).call(reading);
  }

  /** What {@code owner} read under this name in the present transaction, or reads now. */
  @SuppressWarnings("unchecked") // one owner, one name, one type
  public static <T> T of(Object owner, String name, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      return read.get();
    }
    Map<Object, Object> known = known();
    var key = new Key(owner, name);
    Object value = known.get(key);
    if (value == null) {
      value = TOGETHER.isBound() ? TOGETHER.get().of(key, read) : read.get();
      known.put(key, value);
    }
    return (T) value;
  }

  /** What {@code owner} has read under this name already, if anything. */
  @SuppressWarnings("unchecked") // as above
  public static <T> Optional<T> known(Object owner, String name) {
    Object bound = TransactionSynchronizationManager.getResource(OncePerReading.class);
    return bound instanceof Map<?, ?> known
        ? Optional.ofNullable((T) known.get(new Key(owner, name)))
        : Optional.empty();
  }

  private record Key(Object owner, String name) {}

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> known() {
    Object bound = TransactionSynchronizationManager.getResource(OncePerReading.class);
    if (bound != null) {
      return (Map<Object, Object>) bound;
    }
    var fresh = new HashMap<Object, Object>();
    TransactionSynchronizationManager.bindResource(OncePerReading.class, fresh);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(OncePerReading.class);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerReading.class, fresh);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(OncePerReading.class);
          }
        });
    return fresh;
  }
}
