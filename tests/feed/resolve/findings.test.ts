import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { Findings } from '../../../feed/resolve/findings.ts';

const passages = readDocument('# WG\n\nFirst line\nsecond line\n\nLast.');
const at = (passage: number, from = 0) => ({ passage, from });

describe('what was found', () => {
  it('comes in the order of the source, the gravest first on a line, then by column', () => {
    const findings = new Findings(passages);
    findings.add('info', 'e', at(2), '');
    findings.add('info', 'd', at(1, 2), '');
    findings.add('warning', 'c', at(1, 6), '');
    findings.add('warning', 'b', at(1, 2), '');
    findings.add('error', 'a', at(1, 8), '');
    expect(findings.list().map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('has its line and column, and each of its further lines once, in order', () => {
    const findings = new Findings(passages);
    findings.add('warning', 'a', at(1, 11), 'x', { hint: 'y', lines: [10, 4, 9, 4] });
    expect(findings.list()).toEqual([
      { severity: 'warning', code: 'a', message: 'x', hint: 'y', line: 4, column: 1, lines: [4, 9, 10] },
    ]);
  });

  it('stands in the first line where its place is none', () => {
    const findings = new Findings([]);
    findings.add('error', 'a', at(0), 'x');
    expect(findings.list()).toStrictEqual([{ severity: 'error', code: 'a', message: 'x', line: 1, column: 1 }]);
    expect(findings.lineOf(at(7))).toBe(1);
  });

  it('is no more than the feed has room for', () => {
    const findings = new Findings(passages);
    for (let index = 0; index < 2001; index++) findings.add('info', 'a', at(1), 'x');
    expect(findings.list()).toHaveLength(2000);
  });
});
