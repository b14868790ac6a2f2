package org.policydata.validation.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.policydata.finding.FindingKind;
import org.policydata.io.FileFindings;
import org.policydata.io.MeasurementFindings;
import org.policydata.io.ReadFindings;
import org.policydata.io.text.TextFindings;
import org.policydata.model.revision.JoinFindings;
import org.policydata.validation.SettingsFindings;

/** The findings that no check makes: what they are about comes before a dossier, or beside it. */
final class OtherFindings {

  private OtherFindings() {}

  /** All kinds, by code. */
  static List<FindingKind> all() {
    return Stream.of(
            FileFindings.all(),
            ReadFindings.all(),
            TextFindings.all(),
            JoinFindings.all(),
            MeasurementFindings.all(),
            SettingsFindings.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(FindingKind::code))
        .toList();
  }
}
