import { Icon } from '../parts/icon.tsx';

interface SelectProps {
  /** Its id, for a label beside it. */
  id?: string;
  /** Its name, where no label stands beside it. */
  name?: string;
  value: string;
  /** Values and their words, in order. */
  choices: readonly (readonly [value: string, words: string])[];
  pick: (value: string) => void;
}

/** One of many: the browser's own list, with the arrow of everything else that unfolds. */
export function Select({ id, name, value, choices, pick }: SelectProps) {
  return (
    <span class="select">
      <select id={id} aria-label={name} value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <Icon shape="down" />
    </span>
  );
}
