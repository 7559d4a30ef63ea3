import { sameZone } from '../../../shared/zone-name.ts';
import type { Reader, Reading } from './libraries.ts';
import { ruleText } from './rule-text.ts';
import { MEETINGS, NO_MEETING } from './sentences.ts';

/** Counts over all labelled sentences. */
export interface Score {
  /** Rule and time as labelled. */
  right: number;
  /** The rule as labelled, whatever the time. */
  rightRule: number;
  /** A rule other than the labelled one, or one where there is none: a person would come at the wrong time. */
  wrongRule: number;
  /** The time of day as labelled, whatever the rule. */
  rightTime: number;
  /** Nothing said about the rule. */
  silent: number;
}

const attempt = (read: Reader, sentence: string): Reading | null => {
  try {
    return read(sentence);
  } catch {
    return null; // A parser that throws has said nothing, which is better than saying something wrong.
  }
};

/** Where a reader differs from the labels, for whoever looks into its score. */
export const differences = (read: Reader): string[] => [
  ...MEETINGS.flatMap(({ text, label }) => {
    const { rule = null, time = null, zone } = attempt(read, text) ?? {};
    const same =
      rule !== null &&
      ruleText(rule) === ruleText(label.rule) &&
      time === label.time &&
      (zone === undefined || sameZone(zone, label.zone));
    return same ? [] : [`${text} -> ${rule} ${time} ${zone}`];
  }),
  ...NO_MEETING.flatMap((text) => {
    const rule = attempt(read, text)?.rule ?? null;
    return rule === null ? [] : [`${text} -> ${rule}`];
  }),
];

export const score = (read: Reader): Score => {
  const total: Score = { right: 0, rightRule: 0, wrongRule: 0, rightTime: 0, silent: 0 };
  for (const { text, label } of MEETINGS) {
    const { rule = null, time = null } = attempt(read, text) ?? {};
    const rightRule = rule !== null && ruleText(rule) === ruleText(label.rule);
    const rightTime = time === label.time;
    if (rightRule && rightTime) total.right += 1;
    if (rightRule) total.rightRule += 1;
    else if (rule === null) total.silent += 1;
    else total.wrongRule += 1;
    if (rightTime) total.rightTime += 1;
  }
  for (const text of NO_MEETING) if ((attempt(read, text)?.rule ?? null) !== null) total.wrongRule += 1;
  return total;
};
