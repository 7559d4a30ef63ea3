import type { Occurrence } from './contract.ts';

/**
 * Returns whether the source itself names this date: in a list, a notice or a correction. Else the date follows from the
 * rule alone, whatever is disputed about its time.
 *
 * @param rule where the source states the rule, if the meeting belongs to a series
 */
export function isListed(
  { certainty, origin, lines }: Pick<Occurrence, 'certainty' | 'origin' | 'lines'>,
  rule: { line: number } | undefined,
): boolean {
  if (certainty !== 'disputed') return certainty === 'stated';
  if (origin !== undefined && origin !== 'sentence' && origin !== 'converter-link') return true;
  return lines.some((line) => line !== rule?.line);
}
