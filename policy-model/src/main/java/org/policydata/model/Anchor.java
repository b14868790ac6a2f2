package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * What a comment is about: a version, a clause, a place printed in words, or exact words.
 *
 * @param versionId {@link PolicyDocument#id()} of the version
 * @param clauseId {@link Clause#id()} of the clause
 * @param printedLabel place as the comment names it, for example 第11条
 * @param exact words of the text that are meant, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Anchor(
    @WellFormedId @Nullable String versionId,
    @WellFormedId @Nullable String clauseId,
    @NonBlankText @Nullable String printedLabel,
    @NonBlankText @Nullable String exact) {}
