import type { ComponentChildren } from 'preact';
import { Mark } from './icon.tsx';

export interface DocumentParts {
  title: string;
  description: string;
  /** Address of the index page. */
  home: string;
  /** Addresses of the style sheet and the script; they change with their contents. */
  style: string;
  script: string;
  /** Other forms of the same thing. */
  alternates: readonly { type: string; href: string; title: string }[];
  foot: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page. */
export const Document = ({ title, description, home, style, script, alternates, foot, children }: DocumentParts) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {alternates.map((one) => (
        <link key={one.href} rel="alternate" {...one} />
      ))}
      <link rel="stylesheet" href={style} />
      <script type="module" src={script} />
    </head>
    <body>
      <header class="wrap bar">
        <a class="home" href={home}>
          <Mark /> WG Meetings
        </a>
        <a href={home}>All groups</a>
      </header>
      {children}
      <footer class="wrap end">{foot}</footer>
    </body>
  </html>
);
