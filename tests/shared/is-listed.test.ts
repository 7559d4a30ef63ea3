import { describe, expect, it } from 'vitest';
import { isListed } from '../../shared/is-listed.ts';

const rule = { line: 39 };

describe('a date is listed', () => {
  it.each([
    ['that an entry states', { certainty: 'stated', origin: 'dated-entry', lines: [77] }, rule, true],
    ['that follows from the rule', { certainty: 'derived', origin: 'sentence', lines: [39] }, rule, false],
    [
      'whose listed time the sentence disputes',
      { certainty: 'disputed', origin: 'dated-entry', lines: [77] },
      rule,
      true,
    ],
    [
      'of the rule, whose time a list would dispute',
      { certainty: 'disputed', origin: 'sentence', lines: [39] },
      rule,
      false,
    ],
    ['listed without a time of its own', { certainty: 'disputed', origin: 'sentence', lines: [80] }, rule, true],
    [
      'of the rule, whose time a converter link disputes',
      { certainty: 'disputed', origin: 'converter-link', lines: [39] },
      rule,
      false,
    ],
    [
      'that a notice in the line of the rule names',
      { certainty: 'disputed', origin: 'notice', lines: [39] },
      rule,
      true,
    ],
    ['of the rule and of another line', { certainty: 'disputed', origin: 'sentence', lines: [39, 80] }, rule, true],
    ['of its own, with two times', { certainty: 'disputed', lines: [63] }, undefined, true],
    ['of the rule in a feed that leaves origins out', { certainty: 'disputed', lines: [39] }, rule, false],
    [
      'of its own, known from its minutes only',
      { certainty: 'derived', origin: 'sentence', lines: [63] },
      undefined,
      false,
    ],
  ] as const)('%s: %j', (_, occurrence, series, listed) => {
    expect(isListed({ ...occurrence, lines: [...occurrence.lines] }, series)).toBe(listed);
  });
});
