/** Returns what JSON is made of: names of fields, given with blanks between, in quotes, and marks. */
export const jsonWords = (names: string): string[] => [
  ...names.split(' ').map((name) => `"${name}"`),
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
];
