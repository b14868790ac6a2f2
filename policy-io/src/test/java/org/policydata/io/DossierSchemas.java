package org.policydata.io;

import java.util.Map;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.PublishedSchema;
import org.policydata.io.schema.RecordSchema;
import org.policydata.model.PolicyDossier;

/** The schema of dossiers: as published, and as the records say it has to be. */
final class DossierSchemas {

  static final CompiledSchema PUBLISHED = CompiledSchema.of(PolicySchemas.dossier());

  private DossierSchemas() {}

  static String generated() {
    return RecordSchema.of(
        PolicyDossier.class,
        "urn:policydata:schema:dossier:1.0",
        "Policy dossier, format 1.0",
        Map.of(
            "PolicyDossier.formatVersion",
            Map.of(
                "description",
                "version of the JSON format, 1.0; a later 1.x where nothing of it is used",
                "pattern",
                "^1\\.(0|[1-9][0-9]{0,3})$")),
        PublishedSchema.sources("policy-model"));
  }
}
