package org.policydata.validation.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Keys of a fixed length that stand for texts in a summary: the first 64 bits of a SHA-256 (FIPS
 * 180-4). Among ten million texts two share a key with a probability of about one in 400,000.
 */
final class Keys {

  private static final int HEX_DIGITS = Long.BYTES * 2;

  private Keys() {}

  /** The key of texts, 16 hexadecimal digits; the order of the texts matters. */
  static String of(String... texts) {
    byte[] hash = sha256().digest(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, Long.BYTES);
  }

  /** The number that a key is the digits of; what is no key has one too. */
  static long number(String key) {
    if (key.length() == HEX_DIGITS && isHex(key)) {
      return Long.parseUnsignedLong(key, 16);
    }
    return ByteBuffer.wrap(sha256().digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static boolean isHex(String key) {
    return key.toLowerCase(Locale.ROOT).chars().allMatch(HexFormat::isHexDigit);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
