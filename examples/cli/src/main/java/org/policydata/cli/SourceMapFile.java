package org.policydata.cli;

import java.util.Map;
import org.policydata.io.text.Coverage;
import org.policydata.io.text.Span;
import org.policydata.io.text.TextImport;

/** The source map of an import as JSON: how much was understood, and the span of each value. */
final class SourceMapFile {

  private SourceMapFile() {}

  static String of(TextImport result) {
    Coverage coverage = result.coverage();
    StringBuilder out = new StringBuilder();
    out.append("{\n  \"coverage\": {\"understood\": ").append(coverage.understood());
    out.append(", \"opaque\": ").append(coverage.opaque());
    out.append(", \"noise\": ").append(coverage.noise());
    out.append(", \"total\": ").append(coverage.total()).append("},\n  \"spans\": {");
    String separator = "\n";
    for (Map.Entry<String, Span> entry : result.sourceMap().spans().entrySet()) {
      // Pointers consist of member names and indexes: nothing in them needs escaping.
      out.append(separator).append("    \"").append(entry.getKey()).append("\": [");
      out.append(entry.getValue().start()).append(", ").append(entry.getValue().end()).append(']');
      separator = ",\n";
    }
    return out.append("\n  }\n}\n").toString();
  }
}
