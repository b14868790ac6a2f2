/**
 * The records of a policy dossier, the constraints declared on them, and the findings that reading
 * and checking report.
 *
 * <p>The module needs annotation libraries only, so a host can use the records with its own Jackson
 * and its own Jakarta Validation provider.
 */
module org.policydata.model {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports org.policydata.finding;
  exports org.policydata.model;
  exports org.policydata.model.assessment;
  exports org.policydata.model.constraint;
  exports org.policydata.model.redaction;
  exports org.policydata.model.revision;

  // Jakarta Validation providers read the fields of the records by reflection.
  opens org.policydata.model;
}
