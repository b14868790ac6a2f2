package org.policydata.validation.injection;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of mistakes: at least one for each check of a dossier and of its file. */
final class Defects {

  static final List<Defect> ALL =
      Stream.of(
              StructureDefects.all(),
              DocumentDefects.all(),
              ConsultationDefects.all(),
              UnitDefects.all(),
              TargetDefects.all(),
              ReadDefects.all())
          .flatMap(List::stream)
          .toList();

  private Defects() {}
}
