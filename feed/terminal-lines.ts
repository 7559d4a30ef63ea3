/** However wide a terminal is, longer lines are hard to read. */
const WIDEST = 100;
/** In a narrower one nothing is gained. */
const NARROWEST = 40;

/**
 * Returns lines as a terminal shows them best: broken between words, and what goes on below set in, so that each thing said
 * is told apart from the next.
 *
 * @param columns Width of the terminal; undefined for a file, a pipe or another program, where lines stay whole.
 */
export function terminalLines(lines: readonly string[], columns: number | undefined): string {
  const width = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, Math.min(WIDEST, columns));
  return lines.flatMap((line) => broken(line, width)).join('\n');
}

function broken(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `;
  const done: string[] = [];
  let current = '';
  for (const word of line.match(/ *[^ ]+/g) ?? []) {
    if (current !== '' && current.length + word.length > width) {
      done.push(current);
      current = indent + word.trimStart();
    } else current += word;
  }
  return [...done, current];
}
