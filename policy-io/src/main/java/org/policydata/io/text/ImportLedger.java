package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;

/** What all readers of one text write to: places, coverage, ids, findings. */
final class ImportLedger {

  final CoverageMap coverage;
  final SpanBook spans = new SpanBook();
  final IdSpace ids = new IdSpace();
  final List<Finding> findings = new ArrayList<>();
  final List<TextSlice> unparsed = new ArrayList<>();

  ImportLedger(String input) {
    coverage = new CoverageMap(input);
  }

  /** Notes that a member was read from a slice. */
  void keep(String id, String member, @Nullable TextSlice slice) {
    if (slice != null) {
      spans.put(id, member, slice);
      coverage.understood(slice);
    }
  }

  /** Notes that a line is kept without knowing what it is. */
  void unparsed(TextSlice line) {
    coverage.opaque(line);
    unparsed.add(line);
  }

  ClauseAssembler assembler(String prefix, @Nullable Integer year) {
    return assembler(prefix, new ContentContext(prefix, year, null, null, null, null));
  }

  ClauseAssembler assembler(String prefix, ContentContext context) {
    return new ClauseAssembler(prefix, ids, spans, coverage, context);
  }
}
