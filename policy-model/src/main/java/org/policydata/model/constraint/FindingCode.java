package org.policydata.model.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the code of the finding that a violation of the annotated constraint becomes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface FindingCode {

  /**
   * Returns the code, for example {@code unit.credit-code}.
   *
   * @return the code
   */
  String value();
}
