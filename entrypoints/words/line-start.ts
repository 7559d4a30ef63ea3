/** Returns words as they begin a line: "Martes, 1 de agosto", where the language writes days small inside a sentence. */
export function lineStart(words: string, locale: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}
