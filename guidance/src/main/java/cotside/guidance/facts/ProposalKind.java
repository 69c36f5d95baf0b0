package cotside.guidance.facts;

/** A proposal to do less, or to send the baby home: its page shows what it leaves unanswered. */
public enum ProposalKind {
    CLOSE("close"),
    STEP_DOWN("step down"),
    DISCHARGE("discharge"),
    RETURN_HOME("return home"),
    SIGN_OFF("sign off");

    private final String word;

    ProposalKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
