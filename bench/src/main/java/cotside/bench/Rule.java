package cotside.bench;

/** A combination of the pack, reduced to what is timed here: when it holds. */
public record Rule(String id, Expr holds) {}
