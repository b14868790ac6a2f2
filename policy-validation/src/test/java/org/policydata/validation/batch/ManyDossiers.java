package org.policydata.validation.batch;

import java.util.Random;

/** Small dossiers as they come: many clean, some with findings, some broken; the same each time. */
final class ManyDossiers {

  private ManyDossiers() {}

  static String json(int number) {
    Random random = new Random(number);
    String clause = random.nextInt(5) == 0 ? "" : ", \"text\": \"加快发展（第" + number + "项。\"";
    String stage = random.nextInt(20) == 0 ? "DRAFT" : "CONSULTATION_DRAFT";
    String opens = random.nextInt(30) == 0 ? "2024-02-30" : "2024-04-12";
    String json =
        "{\"formatVersion\": \"1.0\", \"id\": \"d"
            + number
            + "\", \"versions\": [{\"id\": \"v1\", \"title\": \"关于促进发展的意见\", \"stage\": \""
            + stage
            + "\", \"clauses\": [{\"id\": \"c1\", \"kind\": \"ITEM\", \"label\": \"一、\""
            + clause
            + "}, {\"id\": \"c2\", \"kind\": \"ITEM\", \"label\": \"三、\", \"text\": \"拨付XX元\"}]}],"
            + " \"consultations\": [{\"id\": \"n1\", \"versionIds\": [\"v1\"], \"period\":"
            + " {\"opensOn\": \""
            + opens
            + "\", \"closesOn\": \"2024-04-23\"}}]}";
    return random.nextInt(100) == 0 ? json.substring(0, json.length() - 9) : json;
  }

  static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(json(i)).append('\n');
    }
    return lines.toString();
  }
}
