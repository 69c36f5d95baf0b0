package cotside.guidance.pack;

/** Which way a factor bears. A tie has no side of its own: the use decides (guidance section 1). */
public enum Side {
    VULNERABILITY("vulnerability"),
    PROTECTIVE("protective"),
    CONTEXT("context"),
    TIE("tie");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
