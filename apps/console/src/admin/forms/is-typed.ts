/** Is it the name, however it was typed? */
export function isTyped(name: string, value: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(name) === plain(value);
}
