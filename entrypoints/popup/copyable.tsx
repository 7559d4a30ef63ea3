import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { say } from '../words/say.ts';

const SHOWN = 2000;

/** A value with a button that copies it and says so in place for two seconds. */
export function Copyable({ text, name, children }: { text: string; name: string; children: ComponentChildren }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div class="copyable">
      <span>{children}</span>
      <span class="copied" role="status">
        {copied && say('copied')}
      </span>
      <button type="button" class="button button-icon" aria-label={name} title={name} onClick={copy}>
        <Icon shape={copied ? 'check' : 'copy'} />
      </button>
    </div>
  );
}
