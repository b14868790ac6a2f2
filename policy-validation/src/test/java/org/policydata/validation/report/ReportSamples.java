package org.policydata.validation.report;

import java.time.LocalDate;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;

/** Reports on small dossiers. */
final class ReportSamples {

  static final PolicyValidator VALIDATOR = PolicyValidator.create();
  static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  /** An ERROR, a WARNING whose details hold the basis, and an INFO without a basis. */
  static final String THREE_FINDINGS =
      """
      {
        "formatVersion": "1.0",
        "id": "d1",
        "regimes": ["MAJOR_DECISION"],
        "versions": [
          {"id": "v1", "title": "意见", "documentNumber": "甬政发[2024]1号", "stage": "ISSUED",
           "clauses": [{"id": "c1", "kind": "ITEM", "text": "给于补助。"}]}
        ],
        "consultations": [
          {"id": "n1", "versionIds": ["v2"],
           "period": {"opensOn": "2024-04-22", "closesOn": "2024-05-03"},
           "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}
        ]
      }
      """;

  private ReportSamples() {}

  static CheckedSource check(String name, String json) {
    return new CheckedSource(name, VALIDATOR.validate(PolicyReader.create().read(json), DAY));
  }

  /** A dossier of so many clauses without words, each of which has a finding. */
  static String emptyClauses(String id, int count) {
    StringBuilder clauses = new StringBuilder();
    for (int i = 0; i < count; i++) {
      clauses.append(i == 0 ? "" : ",");
      clauses.append("{\"id\": \"c").append(i).append("\", \"kind\": \"ITEM\"}");
    }
    return "{\"formatVersion\": \"1.0\", \"id\": \""
        + id
        + "\", \"versions\": [{\"id\": \"v1\", \"title\": \"意见\","
        + " \"stage\": \"CONSULTATION_DRAFT\", \"clauses\": ["
        + clauses
        + "]}]}";
  }
}
