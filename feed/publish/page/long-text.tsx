import { Icon } from './icon.tsx';
import { opened } from './page-words.ts';

/** Words of the source: as much as can stand open without pushing everything else away, and the rest folded. */
export const LongText = ({ text, more }: { text: string; more: string }) => {
  const { opening, rest } = opened(text);
  return (
    <>
      {opening !== '' && <p class="words">{opening}</p>}
      {rest !== '' && (
        <details class="fold">
          <summary>
            {more} <Icon shape="down" />
          </summary>
          <p class="words">{rest}</p>
        </details>
      )}
    </>
  );
};
