import type { NameOf } from './element-names';
import type { StateLookup } from './states';
import type { DiagramColours } from './useDiagramColours';

/** The context of every shape: colours, states, names and handlers. */
export interface DrawingContext {
  readonly colours: DiagramColours;
  readonly states: StateLookup;
  readonly nameOf: NameOf;
  /** Makes the elements fail, or repairs them where all of them have failed; absent where the drawing only shows. */
  readonly onToggle?: (ids: readonly string[]) => void;
  readonly canFail: (id: string) => boolean;
  readonly onOpenGroup?: (name: string) => void;
  readonly onCloseGroup?: (name: string) => void;
  /** Names of the classes that animate traffic; absent in a picture for a file. */
  readonly motion?: {
    readonly flow: string;
    readonly forth: string;
    readonly back: string;
  };
}

/** Props of every shape. */
export interface ShapeProps {
  readonly context: DrawingContext;
}

export const monospace = 'Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** Shortens a name in its middle: names of networks often differ at their ends only. The whole is in the title. */
export function fitName(
  name: string,
  width: number,
  characterWidth: number,
): string {
  const most = Math.max(3, Math.floor(width / characterWidth));
  if (name.length <= most) return name;
  const end = Math.floor((most - 1) / 2);
  return `${name.slice(0, most - 1 - end)}…${name.slice(-end)}`;
}

/** Shortens a text that does not fit; the whole text is in the title and in the description below the drawing. */
export function fit(
  label: string,
  width: number,
  characterWidth: number,
): string {
  const most = Math.max(3, Math.floor(width / characterWidth));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
