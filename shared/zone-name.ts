import { writtenNumber } from './written-number.ts';

/**
 * Old names that engines still answer with, and the names people use.
 * Chromium says Asia/Calcutta where Firefox says Asia/Kolkata (crbug.com/580195). Source of the pairs: the "backward"
 * file of the IANA time zone database; only renamed cities, not merged zones.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Fort_Wayne': 'America/Indiana/Indianapolis',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Ashkhabad': 'Asia/Ashgabat',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Dacca': 'Asia/Dhaka',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Macao': 'Asia/Macau',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Thimbu': 'Asia/Thimphu',
  'Asia/Ujung_Pandang': 'Asia/Makassar',
  'Asia/Ulan_Bator': 'Asia/Ulaanbaatar',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Etc/GMT': 'UTC',
  'Etc/UCT': 'UTC',
  'Etc/UTC': 'UTC',
  'Europe/Kiev': 'Europe/Kyiv',
  GMT: 'UTC',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Ids drop marks that names have. */
const SPELLED: Readonly<Record<string, string>> = {
  'America/Asuncion': 'Asunción',
  'America/Bogota': 'Bogotá',
  'America/Cancun': 'Cancún',
  'America/Sao_Paulo': 'São Paulo',
  'America/St_Johns': 'St. John’s',
  'America/Port-au-Prince': 'Port-au-Prince',
  'Asia/Urumqi': 'Ürümqi',
  'Europe/Zurich': 'Zürich',
  'Atlantic/Reykjavik': 'Reykjavík',
};

/** Returns the name that people use for a zone id: Asia/Kolkata for Asia/Calcutta; other ids as they are. */
export const canonicalZone = (zone: string): string => RENAMED[zone] ?? zone;

/** True when two ids name the same place. Places that only share a clock today are different. */
export const sameZone = (one: string, other: string): boolean => canonicalZone(one) === canonicalZone(other);

/**
 * Returns the place a zone id is named after, the way people write it: "Los Angeles", "Kolkata", "St. John’s", "UTC",
 * "UTC+5". Names are English: engines give out no localised cities.
 */
export function zoneCity(zone: string): string {
  const name = canonicalZone(zone);
  // POSIX counts westwards: Etc/GMT+5 is five hours behind.
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(name);
  if (fixed !== null) return `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2] ?? ''}`;
  return SPELLED[name] ?? name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/**
 * Returns "UTC+5:30", "UTC−7" or "UTC" for an offset in minutes.
 *
 * @param locale BCP 47 tag of the language in whose digits it is written.
 */
export function offsetName(minutes: number, locale: string): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  const digits = (count: number) => writtenNumber(count, locale);
  const past = rest === 0 ? '' : `:${rest < 10 ? digits(0) : ''}${digits(rest)}`;
  return `UTC${minutes < 0 ? '−' : '+'}${digits(hours)}${past}`;
}
