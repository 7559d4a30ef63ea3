/**
 * Returns the address of one line of a source, or undefined when its host shows no lines.
 *
 * GitHub renders Markdown and needs `?plain=1` for line anchors
 * (docs.github.com, "Getting permanent links to files"); GitLab and Gitea take `#L39` on a blob page.
 */
export function sourceLine(source: string | null, line: number | undefined): string | undefined {
  if (source === null || line === undefined || !URL.canParse(source)) return undefined;
  const url = new URL(source);
  const raw = /^\/([^/]+\/[^/]+)\/(.+)/.exec(url.pathname);
  if (url.host === 'raw.githubusercontent.com' && raw !== null) {
    return `https://github.com/${raw[1] ?? ''}/blob/${(raw[2] ?? '').replace(/^refs\/heads\//, '')}?plain=1#L${line}`;
  }
  if (!/\/(?:blob|src)\//.test(url.pathname)) return undefined;
  if (url.host === 'github.com') url.search = '?plain=1';
  url.hash = `L${line}`;
  return url.href;
}
