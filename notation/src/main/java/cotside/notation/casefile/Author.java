package cotside.notation.casefile;

/** Who wrote an entry, and the id of the agency they wrote for. */
record Author(String name, String agency) {
    boolean mayCorrect(Author earlier) {
        return agency.equals(earlier.agency) || name.equals(earlier.name);
    }
}
