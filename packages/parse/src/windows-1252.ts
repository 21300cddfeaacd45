/** Code points of the bytes 0x80–0x9F; U+FFFD where windows-1252 defines none, so that binary data shows itself. */
const c1 =
  '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd' + // 0x80–0x8F
  '\ufffd‘’“”•–—˜™š›œ\ufffdžŸ' // 0x90–0x9F

/**
 * Decode bytes as windows-1252, which every unlabelled Western text is.
 *
 * Some Node releases give C1 controls for 0x80–0x9F (0x93 → U+0093, not “), so these come from our own table.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252', { ignoreBOM: true }).decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (control) => c1.charAt(control.charCodeAt(0) - 0x80))
}
