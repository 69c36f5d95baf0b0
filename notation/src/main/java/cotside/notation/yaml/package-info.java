/**
 * YAML with positions: a small node tree, readers for the values that packs and case files are written in, and problems
 * that name file, line and column. Depends on snakeyaml-engine and {@code cotside.guidance.facts}.
 */
@NullMarked
package cotside.notation.yaml;

import org.jspecify.annotations.NullMarked;
