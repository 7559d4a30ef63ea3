import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sayEnglish, type RelativeMessage } from '../../shared/relative-time.ts';

const Messages = v.record(
  v.string(),
  v.strictObject({ message: v.pipe(v.string(), v.nonEmpty()), description: v.optional(v.string()) }),
);
const read = (locale: string) =>
  v.parse(Messages, JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')));

/** The languages the extension speaks, as stores spell them, with the tag of the messages. */
const LANGUAGES = { en: 'en', de: 'de', es: 'es', fr: 'fr', pt_BR: 'pt-BR', ja: 'ja', zh_CN: 'zh-CN', ar: 'ar' };
const english = read('en');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
const code = [...sources('entrypoints'), 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');

const places = (message: string) => (message.match(/\$\d/g) ?? []).toSorted();

test('every language is there, and no other', () => {
  expect(readdirSync('public/_locales').toSorted()).toStrictEqual(Object.keys(LANGUAGES).toSorted());
});

test('every message is used somewhere', () => {
  // Messages of relative time are named by shared/relative-time.ts.
  const relative: RelativeMessage[] = ['hours', 'minutes', 'hoursAndMinutes', 'ahead', 'ago', 'startingNow', 'justNow'];
  const used = (name: string) =>
    code.includes(`'${name}'`) || code.includes(`__MSG_${name}__`) || relative.some((one) => one === name);
  expect(Object.keys(english).filter((name) => !used(name))).toStrictEqual([]);
});

test('pages and extension say distances alike', () => {
  for (const name of ['hours', 'minutes', 'hoursAndMinutes', 'ahead', 'ago', 'startingNow', 'justNow'] as const) {
    expect(sayEnglish(name, '$1', '$2')).toBe(english[name]?.message);
  }
});

describe.each(Object.entries(LANGUAGES))('%s', (locale, tag) => {
  const messages = read(locale);

  test('says everything and nothing else', () => {
    expect(Object.keys(messages).toSorted()).toStrictEqual(Object.keys(english).toSorted());
    expect(messages['language']?.message).toBe(tag);
  });

  test('has the same places to fill in', () => {
    for (const [name, { message }] of Object.entries(english)) {
      expect([name, ...places(messages[name]?.message ?? '')]).toStrictEqual([name, ...places(message)]);
    }
  });

  test('keeps to what browsers and stores allow', () => {
    // developer.chrome.com, manifest: name 75, description 132 characters; a badge shows about four.
    expect(messages['extensionName']?.message.length).toBeLessThanOrEqual(75);
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    expect(messages['badgeNow']?.message.length).toBeLessThanOrEqual(5);
  });
});
