package cotside.guidance.growth;

/** The sex whose curve a weight is read against. */
public enum Sex {
    FEMALE,
    MALE
}
