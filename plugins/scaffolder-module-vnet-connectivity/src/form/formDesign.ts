import type {
  Design,
  DesignOptions,
  Finding,
  PlannedSpec,
  SpecPath,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  parsePath,
  readablePart,
} from 'backstage-plugin-vnet-connectivity-common';
import type { FormData } from './formData';
import { draftFromFormData, specFromFormData } from './formData';
import { builtSpecOf } from './repositories';

/** The design of a form, complete or not, with its findings. */
export interface FormDesign {
  readonly findings: readonly Finding[];
  /** Addresses and defaults; without the entries that cannot be read. */
  readonly planned?: PlannedSpec;
  readonly topology?: Topology;
}

/** Everything about a form that is complete: the same as the backend will say. */
export const designOfForm = remember(
  (formData: FormData, options: DesignOptions): Design =>
    design(specFromFormData(formData), options),
);

/**
 * Everything about a form that may not be complete. An entry that cannot be read is reported and set aside,
 * so that the rules still look at the others. That nothing is there is not said of a section whose only entry was set aside.
 */
export const draftDesignOfForm = remember(
  (formData: FormData, options: DesignOptions): FormDesign => {
    const draft = draftFromFormData(formData);
    const whole = design(draft, options);
    if (whole.spec) return { ...whole, planned: whole.spec };
    const unreadable = whole.findings.map(({ path }) => parsePath(path));
    const rest = design(readablePart(draft, whole.findings), options);
    const lacksWhatIsThere = ({ kind, path }: Finding) =>
      kind === 'incomplete' &&
      unreadable.some(part => isInside(part, parsePath(path)));
    return {
      findings: rest.spec
        ? [
            ...whole.findings,
            ...rest.findings.filter(finding => !lacksWhatIsThere(finding)),
          ]
        : whole.findings,
      planned: rest.spec,
      topology: rest.topology,
    };
  },
);

/** True if a part of the document is within another one, at any depth. */
function isInside(part: SpecPath, whole: SpecPath): boolean {
  return (
    part.length > whole.length && whole.every((key, at) => part[at] === key)
  );
}

const remembered = 8;

/**
 * Keeps the last results: fields and validators of one step ask for the same form at the same time. The addresses and
 * settings of a network that is changed stay.
 */
function remember<T>(
  compute: (formData: FormData, options: DesignOptions) => T,
): (formData: FormData, options: DesignOptions) => T {
  const results: {
    readonly key: string;
    readonly options: DesignOptions;
    readonly existing: PlannedSpec | undefined;
    readonly result: T;
  }[] = [];
  return (formData, options) => {
    const key = JSON.stringify(specFromFormData(formData));
    const existing = builtSpecOf(formData);
    const known = results.find(
      entry =>
        entry.key === key &&
        entry.options === options &&
        entry.existing === existing,
    );
    if (known) return known.result;
    const result = compute(
      formData,
      existing ? { ...options, existing } : options,
    );
    results.unshift({ key, options, existing, result });
    results.length = Math.min(results.length, remembered);
    return result;
  };
}
