import { DateTime } from 'luxon';
import type { JudgedSource } from './judged-feed.ts';

/** Zones with clocks of their own kind: half and quarter hours, changes by the moon, on odd days, by half an hour, none. */
export const ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Asuncion',
  'America/Caracas',
  'America/Havana',
  'America/Los_Angeles',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Scoresbysund',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Europe/Chisinau',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Easter',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
  'Pacific/Norfolk',
] as const;

/** Every kind of rule, each with its words and a way to tell its dates. */
export const RULES: readonly { words: string; isDate: (day: DateTime) => boolean }[] = [
  { words: 'every Tuesday', isDate: (day) => day.weekday === 2 },
  {
    words: 'every other Wednesday, starting November 4, 2026,',
    isDate: (day) => day.diff(DateTime.utc(2026, 11, 4), 'days').days % 14 === 0,
  },
  {
    words: 'on the 1st and 3rd Thursday of every month',
    isDate: (day) => day.weekday === 4 && [1, 3].includes(Math.ceil(day.day / 7)),
  },
  {
    words: 'on the last Friday of every month',
    isDate: (day) => day.weekday === 5 && day.month !== day.plus({ days: 7 }).month,
  },
  { words: 'every Monday and Thursday', isDate: (day) => day.weekday === 1 || day.weekday === 4 },
  { words: 'on the second Sunday of every month', isDate: (day) => day.weekday === 7 && Math.ceil(day.day / 7) === 2 },
];

/** Times of day at which clocks change, dates differ from zone to zone, or people sleep. */
const TIMES = ['00:15', '02:30', '09:00', '12:45', '23:30'];

/** A clock for all of them; every zone with changes has two of them in the 13 months ahead. */
export const NOW = '2026-11-23T00:00:00Z';

const written = (day: DateTime): string => day.setLocale('en-US').toFormat('LLLL d, yyyy');

/** Returns groups for which each zone meets by every kind of rule, with a date moved, one cancelled and one of its own. */
export function generatedGroups(): JudgedSource[] {
  return ZONES.flatMap((zone, index) =>
    RULES.map((rule, shift) => {
      const time = TIMES[(index + shift) % TIMES.length] ?? '09:00';
      const dates = Array.from({ length: 200 }, (_, day) => DateTime.utc(2026, 12, 1).plus({ days: day })).filter(
        (day) => rule.isDate(day),
      );
      const [first, second, third] = dates;
      const entries = [
        ...(first === undefined ? [] : [`* ${written(first)} at ${time} - Agenda: Größe, “Ω”; 5, 6`]),
        ...(second === undefined ? [] : [`* ${written(second)} at ${time} - Cancelled (holiday)`]),
      ];
      const notice =
        third === undefined
          ? []
          : [`**The meeting of ${written(third)} has been moved to ${written(third.plus({ days: 1 }))}.**`, ''];
      return {
        id: `group-${index}-${shift}`,
        updated: '2026-11-20',
        readme: [
          `# Group ${index} ${shift}`,
          '',
          `We meet ${rule.words} at ${time} ${zone} time for 45 minutes on https://zoom.us/j/12345${index}678.`,
          '',
          ...notice,
          '## Meetings',
          '',
          ...entries,
          '',
        ].join('\n'),
      };
    }),
  );
}
