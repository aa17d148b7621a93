import * as z from 'zod';
import { isRecord } from '../../records';
import { jsonOf, parsedJson } from '../json';

/** The parts of `terraform show -json` that say what a network is. Whatever else there is, is left aside. */

const resource = z.object({
  address: z.string(),
  /** `managed` or `data`. */
  mode: z.string(),
  type: z.string(),
  name: z.string(),
  /** Key of for_each or number of count. */
  index: z.union([z.string(), z.number()]).optional(),
  values: z.record(z.string(), z.unknown()).nullish(),
  /** An object that is about to be destroyed beside its successor. */
  deposed_key: z.string().optional(),
});

const stateModule = z.object({
  address: z.string().optional(),
  resources: z.array(resource).optional(),
  get child_modules() {
    return z.array(stateModule).optional();
  },
});

const stateValues = z.object({ root_module: stateModule.optional() });

const expression = z.object({
  constant_value: z.unknown().optional(),
  /** The names that the expression refers to; the expression itself is not in the JSON. */
  references: z.array(z.string()).optional(),
});

const repetition = {
  for_each_expression: expression.optional(),
  count_expression: expression.optional(),
};

const configuredResource = z.object({
  mode: z.string(),
  type: z.string(),
  name: z.string(),
  provider_config_key: z.string().optional(),
  expressions: z.record(z.string(), z.unknown()).optional(),
  ...repetition,
});

const configuredModule = z.object({
  outputs: z
    .record(z.string(), z.object({ expression: expression.optional() }))
    .optional(),
  resources: z.array(configuredResource).optional(),
  get module_calls() {
    return z
      .record(
        z.string(),
        z.object({
          expressions: z.record(z.string(), z.unknown()).optional(),
          module: configuredModule.optional(),
          ...repetition,
        }),
      )
      .optional();
  },
});

const providerConfiguration = z.object({
  expressions: z.record(z.string(), z.unknown()).optional(),
});

const documentSchema = z.object({
  format_version: z.string(),
  /** The state, in a state's JSON. */
  values: stateValues.optional(),
  /** The state after apply, without what is unknown until then; in a plan's JSON. */
  planned_values: stateValues.optional(),
  /** The state before apply; in a plan's JSON. */
  prior_state: z.object({ values: stateValues.optional() }).optional(),
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        previous_address: z.string().optional(),
        deposed: z.string().optional(),
        mode: z.string(),
        type: z.string(),
        change: z.object({
          actions: z.array(z.string()),
          before: z.unknown().optional(),
          /** True where a value is unknown until apply. */
          after_unknown: z.unknown().optional(),
        }),
      }),
    )
    .optional(),
  variables: z
    .record(z.string(), z.object({ value: z.unknown().optional() }))
    .optional(),
  configuration: z
    .object({
      /** By `provider_config_key` of a resource. */
      provider_config: z.record(z.string(), providerConfiguration).optional(),
      root_module: configuredModule.optional(),
    })
    .optional(),
  /** False: the plan leaves changes for a later one. */
  complete: z.boolean().optional(),
  errored: z.boolean().optional(),
});

/** A plan or a state as `terraform show -json` prints it. @public */
export type TerraformDocument = Readonly<z.infer<typeof documentSchema>>;
export type StateModule = z.infer<typeof stateModule>;
export type StateResource = z.infer<typeof resource>;
export type Expression = z.infer<typeof expression>;
export type ConfiguredModule = z.infer<typeof configuredModule>;
export type ConfiguredResource = z.infer<typeof configuredResource>;

const instead =
  'Run terraform show -json FILE for a plan, or terraform show -json for the state, and give its output.';

/**
 * Reads what `terraform show -json` printed. Undefined where the text has nothing to do with Terraform; a problem
 * where it is another of Terraform's files, or one of a version that is not known.
 *
 * @param data - the data of the text, where it was read before
 * @throws DocumentTooLarge where it is too large, or nested too deeply, to be read
 * @public
 */
export function parseTerraformDocument(
  text: string,
  data: unknown = jsonOf(text),
):
  | { readonly document: TerraformDocument }
  | { readonly problem: string }
  | undefined {
  // A plan file is a zip archive.
  if (text.startsWith('PK\u0003\u0004')) {
    return { problem: `this is a binary plan file. ${instead}` };
  }
  if (!text.trimStart().startsWith('{')) return undefined;
  if (!isRecord(data)) {
    const first = parsedJson(text.trimStart().split('\n', 1)[0]);
    return isRecord(first) && '@level' in first
      ? { problem: `this is the log of a run with -json. ${instead}` }
      : undefined;
  }
  if ('lineage' in data && 'serial' in data) {
    return { problem: `this is a state file of Terraform's own. ${instead}` };
  }
  if (typeof data.format_version !== 'string') return undefined;
  if (!/^[01]\./.test(data.format_version)) {
    return {
      problem: `its format_version is ${data.format_version}; 0.x and 1.x are known`,
    };
  }
  if (!('planned_values' in data) && !('values' in data)) {
    return {
      problem: Object.keys(data).every(key => /_version$/.test(key))
        ? 'this state holds no resources'
        : `it has neither planned_values nor values, so it is no plan and no state. ${instead}`,
    };
  }
  const read = documentSchema.safeParse(data);
  if (read.success) return { document: read.data };
  const [{ path, message }] = read.error.issues;
  return { problem: `${path.join('.')}: ${message}` };
}
