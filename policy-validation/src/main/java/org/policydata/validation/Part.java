package org.policydata.validation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.policydata.finding.Finding;
import org.policydata.io.ReadFindings;

/**
 * A part of a dossier that a rule reads; where reading has left something of it out, the rule
 * cannot judge.
 */
public enum Part {

  /** Regimes of the dossier; title, number, dates and stage of versions. */
  DOCUMENTS,

  /** The clause trees with their labels and texts. */
  CLAUSES,

  /** Responsibilities and the rules stated once. */
  DUTIES,

  /** Targets. */
  TARGETS,

  /** Support measures. */
  SUPPORTS,

  /** Citations and defined terms. */
  CITATIONS,

  /** The unit registry. */
  UNITS,

  /** Consultation notices without their outcome. */
  CONSULTATIONS,

  /** Outcomes with comments, dispositions and amendments. */
  OUTCOMES;

  /** Each list member of the format, and the part it belongs to. */
  private static final Map<String, Part> BY_MEMBER =
      Map.ofEntries(
          Map.entry("regimes", DOCUMENTS),
          Map.entry("versions", DOCUMENTS),
          Map.entry("clauses", CLAUSES),
          Map.entry("children", CLAUSES),
          Map.entry("responsibilities", DUTIES),
          Map.entry("responsibilityRules", DUTIES),
          Map.entry("targets", TARGETS),
          Map.entry("supportMeasures", SUPPORTS),
          Map.entry("citations", CITATIONS),
          Map.entry("definitions", CITATIONS),
          Map.entry("units", UNITS),
          Map.entry("consultations", CONSULTATIONS),
          Map.entry("outcome", OUTCOMES),
          Map.entry("comments", OUTCOMES));

  /** Returns the parts that are incomplete because of what reading has left out. */
  static Set<Part> affectedBy(Finding finding) {
    String code = finding.code();
    if (code.equals(ReadFindings.TRAILING_CONTENT.code())) {
      return EnumSet.noneOf(Part.class);
    }
    boolean broken =
        code.equals(ReadFindings.SYNTAX.code()) || code.equals(ReadFindings.LIMIT_EXCEEDED.code());
    if (broken) {
      // Whatever stands behind that place is missing.
      return EnumSet.allOf(Part.class);
    }
    String pointer = finding.pointer();
    Set<Part> parts = affectedBy(pointer);
    finding
        .detail("suggestion")
        .map(name -> pointer.substring(0, pointer.lastIndexOf('/') + 1) + name)
        .ifPresent(meant -> parts.addAll(affectedBy(meant)));
    return parts;
  }

  /**
   * Returns the parts that are incomplete when the value at a pointer is missing: the innermost
   * part it lies in, and where a whole element of that part is missing, all that hangs on such an
   * element.
   */
  static Set<Part> affectedBy(String pointer) {
    String[] segments = pointer.split("/", -1);
    Part innermost = null;
    boolean element = false;
    for (String segment : segments) {
      if (segment.startsWith("x-")) {
        return EnumSet.noneOf(Part.class);
      }
      Part part = BY_MEMBER.get(segment);
      if (part != null) {
        innermost = part;
        element = true;
      } else if (!segment.isEmpty() && !Character.isDigit(segment.charAt(0))) {
        element = false;
      }
    }
    if (innermost == null) {
      return segments.length <= 1 ? EnumSet.allOf(Part.class) : EnumSet.noneOf(Part.class);
    }
    if (segments[1].equals("regimes")) {
      return EnumSet.of(DOCUMENTS);
    }
    return element ? innermost.withDependents() : EnumSet.of(innermost);
  }

  private Set<Part> withDependents() {
    return switch (this) {
      case DOCUMENTS -> EnumSet.of(DOCUMENTS, CLAUSES, DUTIES, TARGETS, SUPPORTS, CITATIONS);
      case CLAUSES -> EnumSet.of(CLAUSES, DUTIES, TARGETS, SUPPORTS, CITATIONS);
      case CONSULTATIONS -> EnumSet.of(CONSULTATIONS, OUTCOMES, CLAUSES);
      default -> EnumSet.of(this);
    };
  }
}
