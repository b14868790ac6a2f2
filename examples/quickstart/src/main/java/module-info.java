/** A modular host of the library, as small as it gets. */
module org.policydata.quickstart {
  requires org.policydata.validation;
  requires static org.jspecify;

  exports org.policydata.quickstart;
}
