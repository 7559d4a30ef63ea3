/** A reporter for `npm run test:judges`: ends the run with the table of engines and feeds. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What a test of an engine leaves behind for the table. */
export interface Judged {
  engine: string;
  feed: string;
  meetings: number;
  /** What the engine itself is known to get wrong. */
  butFor?: string;
}

declare module 'vitest' {
  interface TaskMeta {
    judged?: Judged;
  }
}

/** An engine that was stopped, or that failed, showed no other meetings: it showed none. */
function verdictOf(test: TestCase, { butFor }: Judged): string {
  const { state, errors = [] } = test.result();
  if (state === 'passed') return butFor === undefined ? 'agrees' : `agrees but for ${butFor}`;
  return errors.some(({ name }) => name === 'AssertionError') ? 'DIFFERS' : 'NO ANSWER';
}

export default class AgreementTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules.flatMap(({ children }) =>
      [...children.allTests()].flatMap((test) => {
        const { judged } = test.meta();
        return judged === undefined ? [] : [{ ...judged, verdict: verdictOf(test, judged) }];
      }),
    );
    const engines = [...new Set(rows.map(({ engine }) => engine))];
    const feeds = [...new Set(rows.map(({ feed }) => feed))];
    console.log('\nDo calendar engines show the meetings of the JSON?\n');
    for (const engine of engines) {
      for (const feed of feeds) {
        const row = rows.find((one) => one.engine === engine && one.feed === feed);
        if (row === undefined) continue;
        console.log(
          `${engine.padEnd(22)}  ${feed.padEnd(60)}  ${String(row.meetings).padStart(6)} meetings  ${row.verdict}`,
        );
      }
    }
  }
}
