package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * One part that a support is paid in.
 *
 * @param label name of the part (第一年)
 * @param share share of the whole
 * @param amount sum of the part
 * @param condition when the part is paid, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Instalment(
    @NonBlankText @Nullable String label,
    @Valid @Nullable Amount share,
    @Valid @Nullable Amount amount,
    @NonBlankText @Nullable String condition) {}
