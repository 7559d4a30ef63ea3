import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { WebSocket } from 'ws';

/** A label or button of one of the browser's own windows. */
export interface View {
  kind: string;
  text: string;
  /** Its middle on the screen, pixels. */
  x: number;
  y: number;
}

interface Node {
  nodeId: number;
  nodeName: string;
  attributes?: string[] | undefined;
  children?: Node[] | undefined;
}
const Node: v.GenericSchema<Node> = v.object({
  nodeId: v.number(),
  nodeName: v.string(),
  attributes: v.optional(v.array(v.string())),
  children: v.optional(v.array(v.lazy(() => Node))),
});
const Tree = v.object({ root: Node });
const Style = v.object({ cssProperties: v.array(v.object({ name: v.string(), value: v.string() })) });
const Styles = v.object({ matchedCSSRules: v.array(v.object({ rule: v.object({ style: Style }) })) });
/** Events have no id; a command that failed has no result, which its own schema then refuses. */
const Answer = v.object({ id: v.optional(v.number(), 0), result: v.optional(v.unknown()) });

/**
 * Returns what is in a window of the browser itself, nothing when it is not open. Chromium shows its windows to "UI
 * DevTools", which speak as those of pages do (chromium.googlesource.com, docs/ui/ui_devtools), when it is started with
 * --enable-ui-devtools=0.
 *
 * @param profile Folder in which the browser says at which port.
 * @param name Class of the window.
 */
export async function viewsOf(profile: string, name: string): Promise<View[]> {
  const [port] = (await readFile(join(profile, 'UIDevToolsActivePort'), 'utf8')).split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((opened, failed) => {
    socket.once('open', opened);
    socket.once('error', failed);
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.on('message', (data: Buffer) => {
    const { id, result } = v.parse(Answer, JSON.parse(data.toString()));
    waiting.get(id)?.(result);
  });
  const send = (method: string, params = {}) =>
    new Promise<unknown>((done) => {
      const id = waiting.size + 1;
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
  const properties = async ({ nodeId }: Node) => {
    const { matchedCSSRules } = v.parse(Styles, await send('CSS.getMatchedStylesForNode', { nodeId }));
    const all = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return new Map(all.map((property) => [property.name, property.value]));
  };
  const found: View[] = [];
  /** Places are relative to the parent's. */
  const walk = async (node: Node, left: number, top: number): Promise<void> => {
    const has = await properties(node);
    const [x, y] = [left + Number(has.get('X')), top + Number(has.get('Y'))];
    const text = has.get('Text') ?? '';
    if (text !== '') {
      const [width, height] = [Number(has.get('Width')), Number(has.get('Height'))];
      found.push({ kind: has.get('ClassName') ?? '', text, x: x + width / 2, y: y + height / 2 });
    }
    for (const child of node.children ?? []) await walk(child, x, y);
  };
  try {
    await send('DOM.enable');
    const { root } = v.parse(Tree, await send('DOM.getDocument'));
    const dialog = within(root).find((node) => node.nodeName === 'Widget' && node.attributes?.includes(name));
    if (dialog !== undefined) await walk(dialog, 0, 0);
    return found;
  } finally {
    socket.close();
  }
}

const within = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(within)];
