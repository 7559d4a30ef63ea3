import type { ComponentChildren, Ref } from 'preact';

/** A link that leaves the extension: a new tab, without a way back into it. Addresses were checked by the contract. */
export function OutsideLink(props: {
  href: string;
  class?: string;
  label?: string;
  hold?: Ref<HTMLAnchorElement>;
  children: ComponentChildren;
}) {
  // tel: and mailto: open a program, not a page: no tab for them.
  const page = /^https?:/i.test(props.href);
  return (
    <a
      href={props.href}
      class={props.class}
      aria-label={props.label}
      ref={props.hold ?? null}
      {...(page && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {props.children}
    </a>
  );
}
