import type { Diagnostic } from '../../shared/contract.ts';
import type { Passage } from '../read/passage.ts';

type Severity = Diagnostic['severity'];

/** Where a finding points: a passage and an offset in it. */
export interface At {
  passage: number;
  from: number;
}

/** As many as the feed contract has room for. */
const MOST = 2000;

/** Collects diagnostics, each at its place in the source. */
export class Findings {
  readonly #passages: readonly Passage[];
  readonly #found: Diagnostic[] = [];

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
  }

  /** Returns the line of a place, 1 where there is none. */
  lineOf(at: At): number {
    return this.#passages[at.passage]?.place(at.from).line ?? 1;
  }

  add(
    severity: Severity,
    code: string,
    at: At,
    message: string,
    more: { hint?: string; lines?: readonly number[] } = {},
  ): void {
    const place = this.#passages[at.passage]?.place(at.from) ?? { line: 1, column: 1 };
    this.#found.push({
      severity,
      code,
      message,
      line: place.line,
      column: place.column,
      ...(more.lines && { lines: [...new Set(more.lines)].toSorted((a, b) => a - b) }),
      ...(more.hint !== undefined && { hint: more.hint }),
    });
  }

  /** Returns what was found, in the order of the source; the gravest first on one line. */
  list(): Diagnostic[] {
    const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
    return this.#found
      .toSorted((a, b) => a.line - b.line || weight[a.severity] - weight[b.severity] || a.column - b.column)
      .slice(0, MOST);
  }
}
