package org.policydata.validation.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.Large;

class ConstraintChecksTest {

  @Test
  void a_member_of_a_record_in_nested_lists_has_its_pointer() {
    assertThat(
            pointers(
                """
                {"formatVersion": "1.0", "id": "d", "versions": [{"id": "v", "title": "意见",
                  "stage": "ISSUED", "clauses": [
                    {"id": "a", "kind": "CHAPTER", "children": [
                      {"id": "b", "kind": "ITEM", "text": "甲"},
                      {"id": "c", "kind": "ITEM", "text": " "}]}]}]}
                """))
        .containsExactly("/versions/0/clauses/0/children/1/text");
  }

  @Test
  void an_element_of_a_list_of_texts_has_its_pointer() {
    assertThat(
            pointers(
                """
                {"formatVersion": "1.0", "id": "d", "versions": [{"id": "v", "title": "意见",
                  "stage": "ISSUED", "notes": ["甲", " "], "clauses": [
                    {"id": "t", "kind": "ROW", "cells": ["甲", "乙", ""]}]}]}
                """))
        .containsExactly("/versions/0/clauses/0/cells/2", "/versions/0/notes/1");
  }

  @Test
  void a_constraint_on_a_whole_record_points_at_the_member_that_breaks_it() {
    assertThat(
            pointers(
                """
                {"formatVersion": "1.0", "id": "d", "consultations": [{"id": "n",
                  "period": {"opensOn": "2024-05-02", "closesOn": "2024-05-01"}}]}
                """))
        .containsExactly("/consultations/0/period/closesOn");
  }

  @Test
  void what_hangs_on_an_amendment_has_its_pointer() {
    assertThat(
            pointers(
                """
                {"formatVersion": "1.0", "id": "d", "consultations": [{"id": "n", "outcome":
                  {"comments": [{"id": "k", "amendments": [
                    {"type": "REPLACE_TEXT", "expectedText": "甲", "newText": " "}]}]}}]}
                """))
        .containsExactly("/consultations/0/outcome/comments/0/amendments/0/newText");
  }

  @Test
  void extensions_are_nobody_elses_business() {
    assertThat(
            pointers(
                """
                {"formatVersion": "1.0", "id": "d", "x-note": " ", "x-more": {"id": " "}}
                """))
        .isEmpty();
  }

  @Test
  void violations_come_in_the_order_asked_for() {
    PolicyDossier dossier =
        PolicyDossier.builder()
            .formatVersion("1.0")
            .id("d 1")
            .title(" ")
            .versions(Large.versionOf(12, i -> Large.clause(i).text(" ")))
            .build();

    assertThat(pointers(dossier, pointer -> String.valueOf((char) (999 - pointer.length()))))
        .hasSize(14)
        .isSortedAccordingTo(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .endsWith("/title", "/id");
  }

  private static List<String> pointers(String json) {
    return pointers(PolicyReader.create().read(json).dossier().orElseThrow());
  }

  private static List<String> pointers(PolicyDossier dossier) {
    return pointers(dossier, pointer -> "");
  }

  private static List<String> pointers(PolicyDossier dossier, UnaryOperator<String> order) {
    List<String> pointers = new ArrayList<>();
    ConstraintChecks.check(
        dossier, order, (code, severity, pointer, details) -> pointers.add(pointer));
    return pointers;
  }
}
