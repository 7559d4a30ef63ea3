import type { DaysPhrase, Phrase } from './grammar/phrase.ts';

/** Which ones of the month, said apart from the weekday: "(1st & 3rd of the month)", "(first and third weeks)". */
const tellsWhich = (phrase: DaysPhrase): readonly number[] =>
  phrase.weekdays.length > 0
    ? []
    : phrase.ordinals.length > 0
      ? phrase.ordinals
      : phrase.monthDays.filter((day) => day <= 5);

const isPlain = (phrase: DaysPhrase): boolean =>
  phrase.weekdays.length > 0 && phrase.ordinals.length === 0 && phrase.interval === null;

/**
 * Puts together weekdays and the words that tell apart from them which ones of the month are meant. Behind a second time
 * they are for that time alone: "Tuesdays at 9 (1st & 3rd of the month) and at 17 (2nd & 4th of the month)".
 */
export function withWhich(phrases: readonly Phrase[]): readonly Phrase[] {
  if (!phrases.some((phrase) => phrase.kind === 'days' && tellsWhich(phrase).length > 0)) return phrases;
  const made: Phrase[] = [];
  let base = -1;
  let plain: DaysPhrase | null = null;
  let time = -1;
  let times = 0;
  for (const phrase of phrases) {
    const which = phrase.kind === 'days' ? tellsWhich(phrase) : [];
    if (
      phrase.kind === 'days' &&
      plain &&
      which.length > 0 &&
      (phrase.monthDays.length === 0 || which.length === phrase.monthDays.length)
    ) {
      const days: DaysPhrase = {
        ...plain,
        ordinals: which,
        recurring: true,
        ...(phrase.byWeek && { byWeek: true as const }),
      };
      if (times <= 1) made[base] = days;
      else made.splice(time, 0, { ...days, from: phrase.from, to: phrase.to });
      continue;
    }
    if (phrase.kind === 'days') {
      plain = isPlain(phrase) ? phrase : null;
      base = made.length;
      times = 0;
    } else if (phrase.kind === 'time') {
      time = made.length;
      times += 1;
    }
    made.push(phrase);
  }
  return ofOneMonth(made);
}

/** "every first Monday at 9 and every third Monday at 17": both are of the month. */
export function ofOneMonth(phrases: readonly Phrase[]): readonly Phrase[] {
  const days = phrases.filter((phrase) => phrase.kind === 'days');
  const monthly = days.some((one) => one.ordinals.length > 0 && !one.everyNth);
  if (!monthly || !days.some((one) => one.everyNth)) return phrases;
  return phrases.map((phrase) =>
    phrase.kind === 'days' && phrase.everyNth ? { ...phrase, everyNth: false, interval: null } : phrase,
  );
}
