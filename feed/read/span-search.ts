import type { Cell, Passage, Span } from './passage.ts';

/**
 * Returns the index of the last of some spans, sorted by their start, that starts at or before an offset; -1 where none
 * does. By halving, so that reading stays linear where a passage has as many spans as words.
 */
export function lastStarting(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns whether one of some sorted spans that do not overlap holds the offset. */
export const holds = (spans: readonly Span[], offset: number): boolean =>
  (spans[lastStarting(spans, offset)]?.to ?? -1) > offset;

/** Returns the table cell that an offset of a row stands in; undefined outside tables. */
export function cellAt(passage: Passage, offset: number): Cell | undefined {
  const cell = passage.cells[lastStarting(passage.cells, offset)];
  return cell && offset <= cell.to ? cell : undefined;
}
