import type { ComponentChildren } from 'preact';
import { Mark } from './icon.tsx';
import { JsonData } from './json-data.tsx';

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
  /** JSON-LD for search engines. */
  data?: Record<string, unknown>;
  children: ComponentChildren;
}

/** The mark, so that no browser asks for a file that is not there. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20' fill='none' stroke='%23117a93' stroke-width='2' stroke-linecap='round'%3E%3Cpath d='M12.6 3A7.5 7.5 0 1 0 17 7.4M10 6v4.2l2.7 1.7'/%3E%3C/svg%3E";

/** The frame of every page. */
export const Document = ({ title, description, home, style, script, alternates, data, children }: DocumentParts) => (
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
      <link rel="icon" href={ICON} />
      <link rel="stylesheet" href={style} />
      <script type="module" src={script} />
      {data !== undefined && <JsonData type="application/ld+json" value={data} />}
    </head>
    <body>
      <header class="wrap bar">
        <a class="home" href={home}>
          <Mark /> WG Meetings
        </a>
        <a href={home}>All groups</a>
      </header>
      {children}
    </body>
  </html>
);
