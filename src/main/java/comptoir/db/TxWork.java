package comptoir.db;

/// Work that runs inside one transaction on a database thread; all of it is kept, or none.
@FunctionalInterface
public interface TxWork<T> {

  T in(Tx tx);
}
