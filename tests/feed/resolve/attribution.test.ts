import { describe, expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

/** Returns the titles of the series that have a stated meeting, and "no-time" where a date is that of none. */
const told = (markdown: string): string[] => {
  const { series, occurrences, diagnostics } = readmeFeed(markdown);
  const stated = occurrences.flatMap((one) => (one.certainty === 'stated' ? [one.series] : []));
  return [
    ...stated.map((uid) => series.find((one) => one.uid === uid)?.title ?? 'none'),
    ...diagnostics.flatMap(({ code }) => (code === 'no-time' ? [code] : [])),
  ];
};

const DATE = '* December 1, 2026';
const NEXT = 'The next meeting is on December 1, 2026.';
const [A, B] = ['## SIG A\n\nTuesdays at 9am PT', '## SIG B\n\nTuesdays at 10am PT'];

describe('a date is of the meeting', () => {
  it.each([
    ['that is the only one', `${A}\n\n## Schedule\n\n${DATE}`, ['SIG A']],
    ['in its section', `${A}\n\n${NEXT}\n\n${B}`, ['SIG A']],
    ['in the section around its own', `${A}\n\n### Schedule\n\n${DATE}\n\n${B}`, ['SIG A']],
    ['in a part of its section', `## SIG A\n\n${NEXT}\n\n### Call\n\nTuesdays at 9am PT\n\n${B}`, ['SIG A']],
    ['whose item it stands in', `* SIG A: Tuesdays at 9am PT\n  * ${NEXT}\n* SIG B: Tuesdays at 10am PT`, ['SIG A']],
    ['that meets on that weekday', `${A}\n\n## SIG C\n\nFridays at 9am PT\n\n## Schedule\n\n${DATE}`, ['SIG A']],
    ['of none, where two would do', `${A}\n\n${B}\n\n## Schedule\n\n${DATE}`, ['no-time']],
  ])('%s', (_, markdown, titles) => expect(told(markdown)).toEqual(titles));
});
