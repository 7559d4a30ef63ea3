import type { Diagnostic } from '../shared/contract.ts';

const GRAVEST_FIRST = ['error', 'warning', 'info'] as const satisfies Diagnostic['severity'][];

/** Returns what a reader of a source could not be sure of, in lines of plain English, the gravest first. */
export function spokenDoubts(diagnostics: readonly Diagnostic[]): string[] {
  const sorted = diagnostics.toSorted(
    (a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity) || a.line - b.line,
  );
  return sorted.flatMap(({ line, message, hint }) => [
    `Line ${line}: ${message}`,
    ...(hint === undefined ? [] : [`  To settle it: ${hint}`]),
  ]);
}
