import { durationWords } from '../../shared/relative-time.ts';
import { say } from '../words/say.ts';

/** Lead times on offer, minutes. */
const OFFERED = [0, 5, 10, 30, 60];

interface LeadTimesProps {
  /** What a screen reader calls the boxes together. */
  name: string;
  chosen: readonly number[];
  /** Ticks one, or takes its tick away. */
  turn: (lead: number, on: boolean) => void;
}

/** How long before a start, as boxes to tick. What is chosen is on offer too: an imported file may name other times. */
export function LeadTimes({ name, chosen, turn }: LeadTimesProps) {
  const offered = [...new Set([...OFFERED, ...chosen])].toSorted((a, b) => a - b);
  return (
    <fieldset class="indent">
      <legend class="unseen">{name}</legend>
      {offered.map((lead) => (
        <label class="pick" key={lead}>
          <input
            type="checkbox"
            checked={chosen.includes(lead)}
            onChange={(event) => turn(lead, event.currentTarget.checked)}
          />
          <span>{lead === 0 ? say('atStart') : say('before', durationWords(lead, say))}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Returns lead times with one more or one less, in order. */
export const turned = (leads: readonly number[], lead: number, on: boolean): number[] =>
  [...leads.filter((one) => one !== lead), ...(on ? [lead] : [])].toSorted((a, b) => a - b);
