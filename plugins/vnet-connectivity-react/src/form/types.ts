import type {
  DesignOptions,
  Finding,
  NetworkForm,
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';

/** Props of every section of the form, wherever the form stands. @public */
export interface SectionProps<T> {
  /** The whole form, with the newest value of this section in it. */
  readonly form: NetworkForm;
  /** Findings of the form as it is; each section shows at its fields those that are about them. */
  readonly findings: readonly Finding[];
  /** The spec with defaults and addresses filled in; absent where it cannot be read. */
  readonly planned?: PlannedSpec;
  readonly topology?: Topology;
  /** Options that the portal configures. */
  readonly options: DesignOptions;
  /** Takes the new value of the section. */
  readonly onChange: (value: T) => void;
}
