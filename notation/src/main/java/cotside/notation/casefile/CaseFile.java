package cotside.notation.casefile;

import cotside.guidance.facts.Family;

/** A whole case file: the family that guidance reads, and what is written of it besides. */
public record CaseFile(Family family, Particulars particulars) {}
