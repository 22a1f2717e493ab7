/** What makes two addresses the same: letter case doesn't count. The edge has normalised the text (NFC) before. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
