package cotside.notation.yaml;

/** A piece of a YAML document and where it stands. */
public sealed interface Node permits Mapping, Sequence, Scalar {
    Position at();

    /** What it is, for messages: "a list", "a text". */
    default String described() {
        return switch (this) {
            case Mapping _ -> "keys with values";
            case Sequence _ -> "a list";
            case Scalar scalar when scalar.isEmpty() -> "nothing";
            case Scalar scalar -> "'" + scalar.shortened() + "'";
        };
    }
}
