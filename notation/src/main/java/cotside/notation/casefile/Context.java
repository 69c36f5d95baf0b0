package cotside.notation.casefile;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Problems;

/** What every reader of a case file needs. */
record Context(Pack pack, Cast cast, Problems problems) {}
