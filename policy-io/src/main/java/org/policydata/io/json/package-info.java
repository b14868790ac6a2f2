/**
 * Any graph of records from JSON, with every problem of the document found in one pass.
 *
 * <p>{@link org.policydata.io.json.RecordReader} is the entry point: it turns bytes into a {@link
 * org.policydata.io.json.RecordResult}. A module for the JSON library supplies its deserializer;
 * the library tokenizes and introspects the records, this package assembles records, lists and
 * sealed values, keeps the position of each problem, leaves the broken child out and goes on.
 *
 * <p>A document of an older format is changed before it is read: {@link
 * org.policydata.io.json.PlacedValue} is what a change works on. Every value remembers where it
 * stood, so findings and places are told in terms of the document as it stands. Documents of the
 * current format never take this way.
 *
 * <p>The package is internal: it is exported to the library's own modules only.
 */
@NullMarked
package org.policydata.io.json;

import org.jspecify.annotations.NullMarked;
