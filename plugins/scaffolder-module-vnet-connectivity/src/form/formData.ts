import {
  defaultPattern,
  formOfFields,
  isEmpty,
  specOfForm,
} from 'backstage-plugin-vnet-connectivity-common';

/** The data of a wizard, whose shape is not certain: it may also come from an address that someone typed. */
export type FormData = Readonly<Record<string, unknown>>;

/** The destination of the repository. */
export interface Destination {
  readonly kind: DestinationKind;
  /** As Backstage's publish actions take it, such as `github.com?owner=contoso&repo=network`; not for `local`. */
  readonly repoUrl?: string;
}

export type DestinationKind = 'local' | 'github' | 'gitlab' | 'azure';

/** The spec that the fields of a wizard describe: the same that the action makes of them. */
export function specFromFormData(formData: FormData): Record<string, unknown> {
  return specOfForm(formOfFields(formData));
}

/** The spec of a form that is not complete yet: later steps get the values that they start with. */
export function draftFromFormData(formData: FormData): Record<string, unknown> {
  const spec = specFromFormData(
    isEmpty(formData.interconnect)
      ? { ...formData, interconnect: { pattern: defaultPattern } }
      : formData,
  );
  return {
    ...spec,
    metadata: { name: 'network', ...(spec.metadata as object) },
  };
}
