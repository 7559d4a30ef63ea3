import type { Phone } from './contract.ts';

const digits = (text: string): string => text.replace(/\D/g, '');

/**
 * Returns the number that a one-tap address calls before it sends the meeting's id, as the source prints it elsewhere:
 * "tel:+14086380968,,175547218%23" is "+1 408 638 0968".
 */
export function oneTapNumber(address: string, phones: readonly Phone[]): string {
  const called = address.replace(/^tel:/i, '').split(/[,;]/, 1)[0] ?? '';
  return phones.find(({ number }) => digits(number) === digits(called))?.number ?? called;
}
