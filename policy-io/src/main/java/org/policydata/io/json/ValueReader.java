package org.policydata.io.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads one value. On entry the parser stands on its first token, on return on its last. A value
 * that cannot be read is reported to the state, skipped, and answered with null.
 */
interface ValueReader {

  @Nullable Object read(JsonParser parser, ReadState state);
}
