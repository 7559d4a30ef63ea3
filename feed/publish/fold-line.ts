const MOST = 75;

/** Returns how many octets of UTF-8 a character takes. */
const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/**
 * Returns a content line in pieces of at most 75 octets (RFC 5545 3.1), cut between characters: programs that join octets
 * late show a cut character as rubbish (Thunderbird, ical-generator#221).
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const width = octets(character);
    if (size + width > MOST) {
      lines.push(current);
      // The blank that marks a continuation counts.
      [current, size] = [' ', 1];
    }
    current += character;
    size += width;
  }
  return [...lines, current].join('\r\n');
}
