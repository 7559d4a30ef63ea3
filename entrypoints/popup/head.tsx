import { browser } from 'wxt/browser';
import type { Shape } from '../parts/icon.tsx';
import { say } from '../words/say.ts';
import { IconButton } from './icon-button.tsx';

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
