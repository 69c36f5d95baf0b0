/** The endpoints for scripts, described in {@code openapi.yaml} and {@code docs/api.md}. */
@NullMarked
package cotside.web.api;

import org.jspecify.annotations.NullMarked;
