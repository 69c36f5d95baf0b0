/** The urgent page: it works without the database, the audit log or a session. */
@NullMarked
package cotside.pages.urgent;

import org.jspecify.annotations.NullMarked;
