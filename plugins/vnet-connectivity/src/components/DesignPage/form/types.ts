import type {
  DesignOptions,
  Finding,
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import type { FormValues, Section } from './specData';

/** What a part of the form gets. */
export interface PartProps {
  /** The whole document. */
  readonly document: Section;
  readonly values: FormValues;
  readonly findings: readonly Finding[];
  /** The spec with defaults and addresses filled in; absent where its shape is wrong. */
  readonly planned?: PlannedSpec;
  readonly topology?: Topology;
  readonly options: DesignOptions;
  /**
   * Takes the changed document.
   *
   * @param kind - changes of the same kind in quick succession are undone together
   */
  readonly onChange: (document: Section, kind: string) => void;
}
