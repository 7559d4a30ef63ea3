import { expect, test } from 'vitest';
import { githubFindings, prettyFindings } from '../../feed/diagnostics-text.ts';

const findings = {
  file: 'a,b/README.md',
  diagnostics: [
    { severity: 'info', code: 'assumed-duration', message: '100 % assumed.', line: 3, column: 9, hint: 'Add an end.' },
  ],
} as const;

test('pretty findings begin with the place, so that editors can follow it', () => {
  expect(prettyFindings(findings)).toBe('a,b/README.md:3:9  info  100 % assumed.  assumed-duration\n    Add an end.');
});

test('workflow commands escape what would end them', () => {
  expect(githubFindings(findings)).toBe(
    '::notice file=a%2Cb/README.md,line=3,col=9,title=assumed-duration::100 %25 assumed.%0AAdd an end.',
  );
});
