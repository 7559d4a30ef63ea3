import { expect, test } from 'vitest';
import { readRegistry, RegistryError } from '../../feed/registry.ts';

const registry = (...lines: string[]): string => ['groups:', ...lines].join('\n');

test('a registry gives its groups', () => {
  expect(
    readRegistry(registry('  - id: wg-a', '    source: a/README.md', '    updated: 2017-07-31'), 'groups.yaml'),
  ).toEqual([{ id: 'wg-a', source: 'a/README.md', updated: '2017-07-31' }]);
});

test.each([
  ['no YAML', 'groups: [', 'groups.yaml:1:10: This is no YAML'],
  ['no groups', 'group: []', 'groups.yaml:1:1: groups is missing.'],
  ['nothing in it', '', 'groups.yaml:1:1: The registry is null; it must be fields, such as “groups:”'],
  [
    'groups that are no list',
    'groups: wg-a',
    'groups.yaml:1:1: groups is "wg-a"; it must be a list, each entry behind',
  ],
  [
    'a name for groups that nobody knows',
    'groups: []\ngrups: []',
    'groups.yaml:2:1: grups is no field of a registry. Known are: groups.',
  ],
  [
    'a list for a name',
    '? [a, b]\n: c',
    'groups.yaml:1:3: This is no name of a field; expected a word, such as “groups:”.',
  ],
  [
    'an indent that is wrong',
    'groups:\n  - id: a\n   source: x',
    /^groups\.yaml:3:1: This is no YAML: [^\n]*(?<!column 1:)$/,
  ],
  [
    'a second document',
    'groups: []\n---\ngroups: []',
    'groups.yaml:2:1: A registry is one document; “---” begins another.',
  ],
  ['no source', registry('  - id: wg-a'), 'groups.yaml:2:5: groups.0.source is missing.'],
  [
    'a bad id',
    registry('  - id: WG A', '    source: a.md'),
    'groups.yaml:2:5: groups.0.id is "WG A"; it must be lower-case letters, digits and hyphens.',
  ],
  [
    'a field nobody knows',
    registry('  - id: wg-a', '    source: a.md', '    sauce: b.md'),
    'groups.yaml:4:5: groups.0.sauce is no field of a registry. Known are: id, source,',
  ],
  [
    'an id twice',
    registry('  - id: wg-a', '    source: a.md', '  - id: wg-a', '    source: b.md'),
    'groups.yaml:4:5: groups.1.id is “wg-a” a second time; ids must differ.',
  ],
  [
    'a date that does not exist',
    registry('  - id: wg-a', '    source: a.md', '    updated: 2017-13-31'),
    'groups.yaml:4:5: groups.0.updated is "2017-13-31"; it must be a date that exists.',
  ],
  [
    'a script for an address',
    registry('  - id: wg-a', '    source: a.md', '    url: "javascript:alert(1)"'),
    'groups.yaml:4:5: groups.0.url is "javascript:alert(1)"; it must be an http or https address.',
  ],
])('a registry with %s is refused with the line', (_, text, message) => {
  expect(() => readRegistry(text, 'groups.yaml')).toThrow(RegistryError);
  expect(() => readRegistry(text, 'groups.yaml')).toThrow(message);
});
