package cotside.guidance.pack;

/** What a factor is about. */
public enum SubjectKind {
    BABY("baby"),
    PERSON("person"),
    /** Two people, or a person and the baby; for residences a person or baby and a home. */
    PAIR("pair"),
    HOME("home");

    private final String word;

    SubjectKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
