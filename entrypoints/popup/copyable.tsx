import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/say.ts';
import { IconButton } from './icon-button.tsx';

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
      <IconButton shape={copied ? 'check' : 'copy'} name={name} act={copy} />
    </div>
  );
}
