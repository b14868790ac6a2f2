package org.policydata.io.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Genre;
import org.policydata.model.LegalForce;
import org.policydata.model.UnitMention;

/**
 * The legal force of a text that an order (令) carries: who may give one tells what it is (立法法,
 * 规章制定程序条例 Art. 29). Of texts without an order nothing is said.
 */
final class LegalForces {

  private static final Set<Genre> RULES =
      Set.of(Genre.PROVISIONS, Genre.MEASURES, Genre.DETAILED_RULES, Genre.RULES);

  private LegalForces() {}

  /**
   * Returns the force of what an order carries, null where it cannot be told.
   *
   * @param order the line that names the order, such as 某市人民政府令 or 令
   * @param issuers who gave it
   * @param genre genre of the text
   */
  static @Nullable LegalForce ofOrder(
      TextSlice order, List<UnitMention> issuers, @Nullable Genre genre) {
    String words = order.squeezed();
    if (words.contains("主席令")) {
      return LegalForce.LAW;
    }
    String issuer = issuers.isEmpty() ? words : Chars.squeeze(issuers.get(0).name());
    if (words.contains("国务院令") || issuer.equals("国务院")) {
      return LegalForce.ADMINISTRATIVE_REGULATION;
    }
    if (genre == null || !RULES.contains(genre)) {
      return null;
    }
    if (words.contains("人民政府令") || issuer.endsWith("人民政府")) {
      return LegalForce.LOCAL_GOVERNMENT_RULE;
    }
    boolean national =
        words.startsWith("中华人民共和国")
            || words.startsWith("国家")
            || issuer.startsWith("中华人民共和国")
            || issuer.startsWith("国家");
    return national ? LegalForce.DEPARTMENTAL_RULE : null;
  }
}
