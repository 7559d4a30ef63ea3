import { expect, test } from 'vitest';
import { oneTapNumber } from '../../shared/one-tap.ts';

const phones = [{ number: '+1 408 638 0968', tollFree: false }];

test.each([
  ['as the source prints it elsewhere', 'tel:+14086380968,,175547218%23', '+1 408 638 0968'],
  ['as it stands where the source has it nowhere else', 'tel:+493012345678,,1%23', '+493012345678'],
  ['without what follows a semicolon', 'TEL:+493012345678;ext=1', '+493012345678'],
  ['whatever it is, without harm', 'tel:%', '%'],
])('the number of a one-tap address is told %s', (_, address, number) => {
  expect(oneTapNumber(address, phones)).toBe(number);
});
