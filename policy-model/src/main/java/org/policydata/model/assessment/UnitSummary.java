package org.policydata.model.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;

/**
 * What became of all targets that one unit has a duty for.
 *
 * @param unitId {@link ResponsibleUnit#id()}; absent for a unit that resolves to no entry
 * @param name name of the unit
 * @param shares the results with the unit's part in each; a unit that is named in two roles has two
 */
public record UnitSummary(@Nullable String unitId, String name, List<UnitShare> shares) {

  public UnitSummary {
    Objects.requireNonNull(name, "name");
    shares = List.copyOf(shares);
  }

  /**
   * Returns how many results have each status, each result counted once.
   *
   * @return the counts in all roles
   */
  public StatusCounts counts() {
    Set<TargetResult> results = new LinkedHashSet<>();
    shares.forEach(share -> results.add(share.result()));
    return StatusCounts.of(results);
  }

  /**
   * Returns how many results have each status in one role.
   *
   * @param role the role
   * @return the counts
   */
  public StatusCounts counts(Role role) {
    return StatusCounts.of(
        shares.stream().filter(share -> share.role() == role).map(UnitShare::result).toList());
  }
}
