import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Icon, type Shape } from '../parts/icon.tsx';

interface IconButtonProps {
  shape: Shape;
  name: string;
  act: () => void;
}

/**
 * A button that is a shape alone. Its name is shown while the pointer rests on it, by the browser, and while the keyboard is
 * at it, by the style sheet: until Escape, which else would close the popup.
 */
export function IconButton({ shape, name, act }: IconButtonProps) {
  const [told, setTold] = useState(true);
  const hush = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !told || !event.currentTarget.matches(':focus-visible')) return;
    event.preventDefault();
    setTold(false);
  };
  return (
    <button
      type="button"
      class={told ? 'button button-icon button-told' : 'button button-icon'}
      aria-label={name}
      title={name}
      onClick={act}
      onKeyDown={hush}
      onBlur={() => setTold(true)}
    >
      <Icon shape={shape} />
    </button>
  );
}
