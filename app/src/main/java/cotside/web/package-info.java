/** The shell around every page and endpoint: sign-in, errors, requests sent twice. Features keep their own within it. */
@NullMarked
package cotside.web;

import org.jspecify.annotations.NullMarked;
