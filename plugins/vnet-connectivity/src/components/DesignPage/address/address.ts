import { stringify } from 'yaml';
import { holdsData, readData as dataOf } from './data';

/** The parts of the page that stand beside the editor. */
export const panelNames = [
  'diagram',
  'findings',
  'comparison',
  'what-if',
  'routes',
  'files',
  'effects',
] as const;
export type PanelName = (typeof panelNames)[number];

/** The ways to edit a spec. */
export type EditorName = 'form' | 'yaml';

/** The view that the query of an address describes. */
export interface AddressView {
  readonly panel: PanelName;
  readonly editor: EditorName;
  /** True if the panel takes the whole width, and the editor is hidden. */
  readonly isWide: boolean;
  /** Ids of elements that have failed. */
  readonly failed: readonly string[];
}

/** The content of the fragment of an address; unlike the query it never leaves the browser. */
export type AddressText =
  | { readonly kind: 'none' | 'broken' }
  | { readonly kind: 'text'; readonly text: string };

/** The beginning of a fragment that holds a packed text. */
export const specKey = '#spec=';

export function readView(search: string): AddressView {
  const query = new URLSearchParams(search);
  return {
    panel: panelNames.find(name => name === query.get('tab')) ?? 'diagram',
    editor: query.get('edit') === 'yaml' ? 'yaml' : 'form',
    isWide: query.get('wide') === 'yes',
    failed: query.getAll('fail'),
  };
}

/** The query of a view; other parameters stay. */
export function writeView(search: string, view: AddressView): string {
  const query = new URLSearchParams(search);
  for (const name of ['tab', 'edit', 'wide', 'fail']) query.delete(name);
  if (view.panel !== 'diagram') query.set('tab', view.panel);
  if (view.editor !== 'form') query.set('edit', view.editor);
  if (view.isWide) query.set('wide', 'yes');
  for (const id of view.failed) query.append('fail', id);
  const written = query.toString();
  return written && `?${written}`;
}

/** True if a fragment holds a packed text, which `packed-text` reads: a module that is loaded when it is needed. */
export function isPacked(hash: string): boolean {
  return hash.startsWith(specKey);
}

/** The content of a fragment that is not packed. */
export function readData(hash: string): AddressText {
  return holdsData(hash) ? found(asYaml(dataOf(hash))) : { kind: 'none' };
}

/** A text that was read; undefined where it could not be. */
export function found(text: string | undefined): AddressText {
  return text === undefined ? { kind: 'broken' } : { kind: 'text', text };
}

function asYaml(data: unknown): string | undefined {
  return data === undefined ? undefined : stringify(data, { lineWidth: 0 });
}
