/**
 * What people said about a family: statements, contacts and plan actions, each with who says it, on what basis, when it
 * was true and when it was recorded. Nothing here knows the pack or decides anything.
 */
@NullMarked
package cotside.guidance.facts;

import org.jspecify.annotations.NullMarked;
