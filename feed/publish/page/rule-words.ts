import { DAYS } from '../day-names.ts';

const ORDINALS: Record<string, string> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
  '-2': 'second to last',
};

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/**
 * Returns an RFC 5545 rule in words, "First and third Tuesday of the month", or undefined for one that has no short
 * words. WKST and what ends the rule are left out.
 */
export function ruleWords(rrule: string): string | undefined {
  const parts = new Map(rrule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const others = [...parts.keys()].filter(
    (name) => !['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL', 'COUNT'].includes(name),
  );
  if (others.length > 0) return undefined;
  const named = days.map((day) => [/^[-+]?\d*/.exec(day)?.[0] ?? '', DAYS[day.slice(-2)] ?? day] as const);
  const plain = named.every(([ordinal]) => ordinal === '');
  if (parts.get('FREQ') === 'DAILY' && days.length === 0)
    return interval === 1 ? 'Every day' : `Every ${interval} days`;
  if (parts.get('FREQ') === 'WEEKLY' && plain && days.length > 0) {
    const which = and(named.map(([, day]) => day));
    return interval === 1
      ? `Every ${which}`
      : interval === 2
        ? `Every second ${which}`
        : `Every ${interval} weeks on ${which}`;
  }
  if (parts.get('FREQ') !== 'MONTHLY' || plain) return undefined;
  const of = interval === 1 ? 'of the month' : interval === 2 ? 'of every second month' : `of every ${interval} months`;
  const sameDay = new Set(named.map(([, day]) => day)).size === 1;
  const ordinals = named.map(([ordinal]) => ORDINALS[String(Number(ordinal))] ?? ordinal);
  return sentence(
    sameDay
      ? `${and(ordinals)} ${named[0]?.[1] ?? ''} ${of}`
      : `${and(named.map(([, day], index) => `${ordinals[index] ?? ''} ${day}`))} ${of}`,
  );
}
