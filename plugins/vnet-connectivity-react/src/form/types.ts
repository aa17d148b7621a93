import type {
  DesignOptions,
  Finding,
  NetworkForm,
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';

/** What a section of the form gets, wherever the form stands. @public */
export interface SectionProps<T> {
  /** The whole form, with the newest value of this section in it. */
  readonly form: NetworkForm;
  /** What is to be said already; each section shows at its fields what is about them. */
  readonly findings: readonly Finding[];
  /** The spec with defaults and addresses filled in; absent where it cannot be read. */
  readonly planned?: PlannedSpec;
  readonly topology?: Topology;
  /** What the portal configures. */
  readonly options: DesignOptions;
  /** Takes the new value of the section. */
  readonly onChange: (value: T) => void;
}
