/**
 * Reads policy dossiers from JSON and writes them back, with every problem named at its place.
 *
 * <p>No type of the JSON library shows in the exported API.
 */
@SuppressWarnings("module") // the package is exported to a module that is compiled later
module org.policydata.io {
  requires transitive org.policydata.model;
  requires static transitive org.jspecify;
  requires java.xml;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports org.policydata.io;
  exports org.policydata.io.html;
  exports org.policydata.io.text;
  exports org.policydata.io.json to
      org.policydata.validation;
}
