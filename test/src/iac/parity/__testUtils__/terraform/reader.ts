import type { Resource } from '../resource';

export type Values = Readonly<Record<string, any>>;

/** A resource as `terraform show -json` prints it. */
export interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly address: string;
  readonly values: Values;
}

/** Readers by the types of the provider; `all` are the resources of the same state. */
export type TerraformReaders = Readonly<
  Record<
    string,
    (values: Values, all: readonly StateResource[]) => Omit<Resource, 'id'>
  >
>;
