package org.policydata.validation.corpus;

import java.util.Optional;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.DossierIndex;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitMention;
import org.policydata.validation.rules.Titles;

/** The territory of a text, where it is certain which one is meant. */
final class Places {

  static final String NATION = "全国";

  private static final String COUNTY_ENDINGS = "区县市旗";

  private Places() {}

  /** The place by its name; a county that several cities may have (鼓楼区) by its code. */
  static Optional<String> of(PolicyDocument version, DossierIndex index) {
    Jurisdiction jurisdiction = version.jurisdiction();
    if (jurisdiction == null) {
      return isNational(version, index) ? Optional.of(NATION) : Optional.empty();
    }
    String name = Titles.squeezed(jurisdiction.name());
    if (jurisdiction.level() == AdministrativeLevel.NATIONAL || name.equals(NATION)) {
      return Optional.of(NATION);
    }
    boolean county =
        jurisdiction.level() == AdministrativeLevel.COUNTY
            || jurisdiction.level() == AdministrativeLevel.TOWNSHIP
            || name.endsWith("区")
            || name.endsWith("县");
    if (!county || isInsideCity(name)) {
      return Optional.of(name);
    }
    return Optional.ofNullable(jurisdiction.divisionCode()).map(code -> name + code);
  }

  /** 杭州市上城区. */
  private static boolean isInsideCity(String name) {
    int city = name.indexOf('市');
    return city > 0
        && city < name.length() - 1
        && COUNTY_ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  private static boolean isNational(PolicyDocument version, DossierIndex index) {
    for (UnitMention issuer : version.issuers()) {
      boolean national =
          issuer.unitId() != null
              && index
                  .unit(issuer.unitId())
                  .map(ResponsibleUnit::level)
                  .filter(AdministrativeLevel.NATIONAL::equals)
                  .isPresent();
      if (national) {
        return true;
      }
    }
    return false;
  }
}
