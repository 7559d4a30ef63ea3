import type { ComponentChildren } from 'preact';
import type { SettingsChange } from '../store/settings.ts';

/** Changes settings and says so at the top. True once it is kept, false when the browser did not keep it. */
export type Change = (change: SettingsChange) => Promise<boolean>;

/** A titled part of the options, reachable by its address. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="set" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
