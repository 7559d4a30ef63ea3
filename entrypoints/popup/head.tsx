import { browser } from 'wxt/browser';
import { Icon, type Shape } from '../parts/icon.tsx';
import { say } from '../words/say.ts';

/** The first line: whose meeting this is, and the ways out of here. */
export function Head({ title, beside }: { title: string; beside?: { shape: Shape; name: string; act: () => void } }) {
  return (
    <header class="head">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {beside !== undefined && <IconButton {...beside} />}
      <IconButton shape="options" name={say('options')} act={() => void browser.runtime.openOptionsPage()} />
    </header>
  );
}

function IconButton({ shape, name, act }: { shape: Shape; name: string; act: () => void }) {
  return (
    <button type="button" class="button button-icon" aria-label={name} title={name} onClick={act}>
      <Icon shape={shape} />
    </button>
  );
}
