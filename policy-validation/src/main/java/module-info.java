/**
 * Checks dossiers: constraints declared on the records, rules over the whole, profiles with the
 * legal basis, and reports.
 *
 * <p>No type of the validation provider shows in the exported API.
 */
module org.policydata.validation {
  requires transitive org.policydata.io;
  requires static transitive org.jspecify;
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires com.fasterxml.jackson.annotation;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports org.policydata.validation;
  exports org.policydata.validation.report;
  exports org.policydata.validation.testkit;

  uses org.policydata.validation.Rule;
}
