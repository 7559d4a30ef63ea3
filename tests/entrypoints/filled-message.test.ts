import { describe, expect, test } from 'vitest';
import { filledMessage } from '../../entrypoints/words/filled-message.ts';
import { durationWords, relativeTime, relativeWords, type SayRelative } from '../../shared/relative-time.ts';
import { LANGUAGES, readerOf } from './languages.ts';

type Locale = keyof typeof LANGUAGES;

/** What keeps a part of a right-to-left sentence to itself cannot be seen: told apart in one test, left out in the others. */
const ISOLATES = /[\u2068\u2069]/g;

function speaker(folder: Locale, locale: string = LANGUAGES[folder]) {
  const read = readerOf(folder);
  const direction = folder === 'ar' ? 'rtl' : 'ltr';
  return (name: string, ...values: (string | number)[]) => filledMessage(read, name, values, { locale, direction });
}
const said = (folder: Locale, name: string, ...values: (string | number)[]) =>
  speaker(folder)(name, ...values).replace(ISOLATES, '');

describe('a number chooses the form of the message', () => {
  test.each([
    ['en', 1, 'Not read for 1 day.'],
    ['en', 3, 'Not read for 3 days.'],
    // After "seit" the days are in the dative: not what Intl gives for "3 days".
    ['de', 1, 'Seit einem Tag nicht gelesen.'],
    ['de', 3, 'Seit 3 Tagen nicht gelesen.'],
    ['es', 1, 'Sin leer desde hace 1 día.'],
    ['fr', 1, 'Pas lu depuis 1 jour.'],
    ['fr', 2, 'Pas lu depuis 2 jours.'],
    ['pt_BR', 2, 'Não lido há 2 dias.'],
    ['ja', 1, '1 日間読み取れていません。'],
    ['zh_CN', 1, '已有 1 天未读取。'],
    ['ar', 1, 'لم تُقرأ منذ يوم.'],
    ['ar', 2, 'لم تُقرأ منذ يومين.'],
    ['ar', 3, 'لم تُقرأ منذ 3 أيام.'],
    ['ar', 11, 'لم تُقرأ منذ 11 يومًا.'],
    ['ar', 100, 'لم تُقرأ منذ 100 يوم.'],
    ['ar', 103, 'لم تُقرأ منذ 103 أيام.'],
  ] as const)('%s: %i', (folder, days, expected) => {
    expect(said(folder, 'notReadFor', days)).toBe(expected);
  });

  test('and the message stays as it is where there is but one form', () => {
    expect(said('en', 'line', 1)).toBe('line 1');
    expect(said('ja', 'filterGroups', 50)).toBe('50 グループから絞り込む');
  });

  test('the first of several', () => {
    expect(said('en', 'meetingsRead', 1, '2 h ago')).toBe('1 meeting. Read 2 h ago.');
    expect(said('en', 'removeSure', 1, 0)).toBe('Groups: 1. Feeds: 0. Forget all of it?');
  });

  test('a million is no form of its own: the plain message holds', () => {
    expect(new Intl.PluralRules('es').select(1_000_000)).toBe('many');
    expect(said('es', 'followingCount', 1_000_000)).toBe('1000000 grupos');
  });
});

describe('how far away a meeting is, in every language', () => {
  const distances = (folder: Locale) => {
    const say: SayRelative = (name, ...values) => said(folder, name, ...values);
    const words = (minutes: number) =>
      relativeWords(relativeTime(minutes * 60_000, 0, 'UTC'), LANGUAGES[folder], say).replace(/\u00a0/g, ' ');
    return [words(12), words(170), words(-3), words(3 * 24 * 60)];
  };
  test.each([
    ['en', ['in 12 min', 'in 2 h 50 min', '3 min ago', 'in 3 days']],
    ['de', ['in 12 min', 'in 2 h 50 min', 'vor 3 min', 'in 3 Tagen']],
    ['es', ['dentro de 12 min', 'dentro de 2 h 50 min', 'hace 3 min', 'dentro de 3 días']],
    ['fr', ['dans 12 min', 'dans 2 h 50 min', 'il y a 3 min', 'dans 3 jours']],
    ['pt_BR', ['em 12 min', 'em 2 h 50 min', 'há 3 min', 'em 3 dias']],
    ['ja', ['12 分後', '2 時間 50 分後', '3 分前', '3 日後']],
    ['zh_CN', ['12分钟后', '2小时 50分钟后', '3分钟前', '3天后']],
    ['ar', ['بعد 12 دقيقة', 'بعد ساعتين و50 دقيقة', 'قبل 3 دقائق', 'خلال 3 أيام']],
  ] as const)('%s: %j', (folder, expected) => {
    expect(distances(folder)).toStrictEqual(expected);
  });

  test('one and two of a thing need no number in Arabic', () => {
    const say: SayRelative = (name, ...values) => said('ar', name, ...values);
    expect([1, 2, 61, 122].map((minutes) => durationWords(minutes, say))).toStrictEqual([
      'دقيقة',
      'دقيقتين',
      'ساعة ودقيقة',
      'ساعتين ودقيقتين',
    ]);
  });
});

test('numbers are written in the digits of the region', () => {
  expect(speaker('ar', 'ar-EG')('line', 75).replace(ISOLATES, '')).toBe('السطر ٧٥');
  expect(speaker('ar', 'ar-MA')('line', 75).replace(ISOLATES, '')).toBe('السطر 75');
  expect(speaker('de')('failureServer', 1500)).toBe('Der Server antwortet mit Fehler 1500.');
});

test('what is filled in keeps its own direction in a sentence from right to left, and only there', () => {
  expect(speaker('ar')('zoneWithOffset', 'Kolkata', 'UTC+5:30')).toBe('\u2068Kolkata\u2069، \u2068UTC+5:30\u2069');
  // FSI would not look into a date and a time for their direction, and set them from left to right.
  const dayAndTime = speaker('ar')('dayAndTime', 'الخميس', '9:12 ص');
  expect(dayAndTime).toBe('\u2068الخميس\u2069، \u20689:12 ص\u2069');
  expect(speaker('ar')('shownAsOf', dayAndTime)).toBe(`المعروض بتاريخ ${dayAndTime}.`);
  expect(speaker('en')('zoneWithOffset', 'Kolkata', 'UTC+5:30')).toBe('Kolkata, UTC+5:30');
});

test('the full stop of an abbreviation ends the sentence too', () => {
  expect(said('es', 'zoneRunningUntil', 'Bogotá', '6:00 p.m.')).toBe('Bogotá. En curso. Fin: 6:00 p.m.');
  expect(said('en', 'reason', 'moved to ... later')).toBe('“moved to ... later”.');
});
