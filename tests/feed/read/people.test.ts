import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { people } from '../../../feed/read/people.ts';
import { growth, STEEP } from '../../growth.ts';

const read = (markdown: string): string[] =>
  people(readDocument(markdown)).map(({ name, handle, role }) => `${name} ${handle ?? '-'} ${role}`);

describe('people of the group', () => {
  test.each([
    [
      'a list of members',
      '## Members\n\n* Ada Byron (@ada) [lead]\n* Bo Li (@bo__)\n* Cy Du',
      ['Ada Byron ada lead', 'Bo Li bo__ member', 'Cy Du - member'],
    ],
    [
      'a linked handle and a company',
      '## Chairs\n\n* Ada Byron ([@ada](https://github.com/ada)), Acme',
      ['Ada Byron ada chair'],
    ],
    [
      'a bold handle',
      '### Technical Leads\n\n* Ada Byron (**[@ada](https://github.com/ada)**), Acme',
      ['Ada Byron ada tech lead'],
    ],
    ['a linked name', '## Organizers:\n\n- [Ada Byron](https://github.com/ada) (Acme)', ['Ada Byron ada lead']],
    ['the handle first', '## Members\n\n- [@ada](https://github.com/ada) - Ada Byron', ['Ada Byron ada member']],
    ['a handle alone', '## Members\n\n- @ada', ['ada ada member']],
    [
      'a role before the name',
      '## People\n\n* Co-Chair: Ada Byron, Acme\n- **Leader**: [Bo Li (Acme)](https://github.com/bo)',
      ['Ada Byron - chair', 'Bo Li bo lead'],
    ],
    [
      'a role behind a dash',
      '- Lead - [Ada "Countess" Byron](https://github.com/ada)',
      ['Ada "Countess" Byron ada lead'],
    ],
    [
      'a role with a term to be decided',
      '## Members\n\n* Ada Byron (@ada), Acme [Chair - term: TBD]',
      ['Ada Byron ada chair'],
    ],
    ['one line of leads', '**Leads:** Ada Byron (@ada) and Bo Li (@bo)', ['Ada Byron ada lead', 'Bo Li bo lead']],
    ['a label above the list', 'Facilitators:\n\n* Ada Byron (@ada), Acme', ['Ada Byron ada lead']],
    ['an e-mail instead of a handle', '## Organizers\n\n* Ada Byron <ada@acme.example>, Acme', ['Ada Byron - lead']],
    [
      'a table',
      '## Members\n\n| Name | GitHub | Role |\n|-|-|-|\n| Ada Byron | [ada](https://github.com/ada) | Chair |\n| Bo Li | @bo | |',
      ['Ada Byron ada chair', 'Bo Li bo member'],
    ],
    [
      'the host of a meeting in a table',
      '| Meeting | Host |\n|-|-|\n| Weekly | [Ada Byron](https://github.com/ada) |',
      ['Ada Byron ada lead'],
    ],
    ['named twice', '## Members\n\n* Ada Byron (@ada)\n\n## Chairs\n\n* Ada Byron', ['Ada Byron ada chair']],
    [
      'names of many alphabets',
      '## Members\n\n* Łukasz Żak (@l)\n* José de la Cruz (@j)\n* 田中 太郎 (@t)',
      ['Łukasz Żak l member', 'José de la Cruz j member', '田中 太郎 t member'],
    ],
  ])('%s', (_, markdown, facts) => {
    expect(read(markdown)).toEqual(facts);
  });
});

describe('who is left out', () => {
  test.each([
    ['emeriti', '## Emeritus chairs\n\n* Ada Byron (@ada)'],
    ['a former member', '## Members\n\n* Ada Byron (@ada), former chair'],
    ['placeholders', '## Members\n\n* TBD\n* John Doe (@johndoe)\n* YOUR NAME (@you)'],
    ['companies', '## Member organizations\n\n* Acme Labs'],
    ['a company of one word', '## Members\n\n* Acme'],
    ['names outside a list of people', '## Talks\n\n* Ada Byron on engines'],
    ['sentences', '## Members\n\n* How to become a member'],
    ['teams', '## Members\n\n* @acme/maintainers'],
  ])('%s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

test('arbitrary Markdown never throws, and long lists take linear time', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (text) => void people(readDocument(`## Members\n\n* ${text}`)),
    ),
  );
  const list = (size: number) =>
    readDocument(
      `## Members\n\n${Array.from({ length: size }, (_, index) => `* Ada Byron (@ada${index})`).join('\n')}`,
    );
  expect(growth(people, list, 300, 600)).toBeLessThan(STEEP);
});
