import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENGLISH_RELATIVE } from '../../shared/relative-time.ts';
import { LANGUAGES, messagesOf } from './languages.ts';

const english = messagesOf('en');

/** The name without the plural category that it ends in: "minutes" of "minutes_two". */
const plainName = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, '');
const isForm = (name: string) => plainName(name) !== name;
const plainNames = (messages: Record<string, unknown>) => Object.keys(messages).filter((name) => !isForm(name));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
const code = [...sources('entrypoints'), 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');

const places = (message: string) => (message.match(/\$\d/g) ?? []).toSorted();

/** Whole numbers by the plural category that a language puts them in; a million and more is never counted here. */
function categories(tag: string): Partial<Record<string, number[]>> {
  const rules = new Intl.PluralRules(tag);
  return Object.groupBy(
    Array.from({ length: 1001 }, (_, number) => number),
    (number) => rules.select(number),
  );
}

/** Messages that are the same as in English: names, and words that the language shares. */
const SHARED_WORDS: Partial<Record<string, readonly string[]>> = {
  de: ['agenda', 'ahead', 'kindOther', 'offline', 'timeIn', 'weekdayShift'],
  fr: ['options'],
  pt_BR: ['kindOther', 'kindSlides'],
};
const NAMES = ['extensionName', 'inGoogle', 'inOutlook'];

/** Words that languages of another script write in ours. */
const LATIN = /^(?:WG|Meetings|Google|Outlook|https|ics|ID|MB)$/;

/** What a typesetter of the language would strike out. */
const FAULTS: Partial<Record<string, RegExp>> = {
  en: /[„«»]|\s[:;?!]/u,
  de: /[”«»]|“[^„]*“|\s[:;?!]/u,
  es: /[“”„]|\s[:;?!]|«\s|\s»/u,
  // No-break space before a colon and inside guillemets, a narrow one before ; ? !
  fr: /[“”„]|[^\u00a0]:|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»/u,
  pt_BR: /[„«»]|\s[:;?!]/u,
  ja: /[“”„«»]|[,;:!?()]|\s[。、：（）「」]|[。、：（）「」]\s/u,
  zh_CN: /[„«»「」]|[,;:!?()]|\s[。，：（）]|[。，：（）]\s/u,
  ar: /[“”„]|[,;?]|\s[:،؛؟]/u,
};

test('every language is there, and no other', () => {
  expect(readdirSync('public/_locales').toSorted()).toStrictEqual(Object.keys(LANGUAGES).toSorted());
});

test('every message is used somewhere', () => {
  // Messages of relative time are named by shared/relative-time.ts.
  const used = (name: string) =>
    code.includes(`'${name}'`) || code.includes(`__MSG_${name}__`) || name in ENGLISH_RELATIVE;
  expect(plainNames(english).filter((name) => !used(name))).toStrictEqual([]);
});

test('pages and extension say distances alike', () => {
  for (const [name, words] of Object.entries(ENGLISH_RELATIVE)) expect(words).toBe(english[name]?.message);
});

test('translators are told where each message stands and what fills each place', () => {
  for (const name of plainNames(english)) {
    const { message, description = '' } = english[name] ?? { message: '' };
    expect([name, description.length > 10]).toStrictEqual([name, true]);
    expect([name, [...new Set(places(description))]]).toStrictEqual([name, [...new Set(places(message))]]);
  }
});

test('Arabic has no digits in its messages: regions have others, and all are filled in', () => {
  const texts = Object.values(messagesOf('ar')).map(({ message }) => message.replaceAll(/\$\d/g, ''));
  expect(texts.filter((text) => /\p{Nd}/u.test(text))).toStrictEqual([]);
});

describe.each(Object.entries(LANGUAGES))('%s', (locale, tag) => {
  const messages = messagesOf(locale);
  const numbers = categories(tag);

  test('says everything and nothing else', () => {
    expect(plainNames(messages).toSorted()).toStrictEqual(plainNames(english).toSorted());
    expect(messages['language']?.message).toBe(tag);
  });

  test('has every form of a message that counts', () => {
    // The plain message is the form "other". A form that is missing would be said in English.
    const needed = Object.keys(numbers).filter((category) => category !== 'other');
    const counting = new Set([...Object.keys(messages), ...Object.keys(english)].filter(isForm).map(plainName));
    const forms = [...counting].flatMap((name) => needed.map((category) => `${name}_${category}`));
    expect(Object.keys(messages).filter(isForm).toSorted()).toStrictEqual(forms.toSorted());
  });

  test('has the same places to fill in', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      const wanted = places(english[plainName(name)]?.message ?? '');
      // A form that fits one number alone may have the number in words.
      const inWords = numbers[name.slice(plainName(name).length + 1)]?.length === 1;
      const allowed = [wanted, ...(inWords ? [wanted.slice(1)] : [])];
      expect([name, allowed.map(String).includes(String(places(message)))]).toStrictEqual([name, true]);
    }
  });

  test('leaves nothing in English', () => {
    if (locale === 'en') return;
    const same = plainNames(messages).filter(
      (name) =>
        messages[name]?.message === english[name]?.message &&
        // Units and places are no words.
        /\p{L}{2}/u.test((english[name]?.message ?? '').replace(/\$1 min/, '')),
    );
    const allowed = new Set([...NAMES, ...(SHARED_WORDS[locale] ?? [])]);
    expect(same.filter((name) => !allowed.has(name))).toStrictEqual([]);
    if (!['ja', 'zh_CN', 'ar'].includes(locale)) return;
    const latin = Object.entries(messages)
      .filter(([name]) => name !== 'language')
      .flatMap(([, { message }]) => message.match(/[A-Za-z]+/g) ?? []);
    expect(latin.filter((word) => !LATIN.test(word))).toStrictEqual([]);
  });

  test('is set as the language is', () => {
    const own = FAULTS[locale];
    if (own === undefined) throw new Error(`There is no rule of typesetting for ${locale}.`);
    const faulty = (message: string) => own.test(message) || /["']|^\s|\s$| {2}|\.\./.test(message);
    expect(Object.values(messages).flatMap(({ message }) => (faulty(message) ? [message] : []))).toStrictEqual([]);
  });

  test('keeps to what browsers and stores allow', () => {
    // developer.chrome.com, manifest: name 75, description 132 characters; a badge shows about four.
    expect(messages['extensionName']?.message.length).toBeLessThanOrEqual(75);
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    expect(messages['badgeNow']?.message.length).toBeLessThanOrEqual(5);
    // developer.chrome.com, i18n-messages: "$1$" in "$1$2" is a named place, and Chromium loads no extension without it.
    expect(Object.values(messages).filter(({ message }) => /\$[\w@]+\$/.test(message))).toStrictEqual([]);
  });
});
