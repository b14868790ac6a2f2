package org.policydata.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.policydata.model.PolicyDossier;

/**
 * The SHA-256 (FIPS 180-4) of a dossier's canonical form: equal dossiers have equal hashes, however
 * their files were laid out.
 */
public final class ContentHash {

  private ContentHash() {}

  /**
   * Returns the content hash of a dossier.
   *
   * @param dossier the dossier
   * @return 64 hexadecimal digits in lower case
   * @throws IllegalArgumentException if a text holds half of a surrogate pair
   */
  public static String of(PolicyDossier dossier) {
    return HexFormat.of().formatHex(sha256().digest(PolicyWriter.canonical().write(dossier)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
