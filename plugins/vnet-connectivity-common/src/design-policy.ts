import type { Config } from '@backstage/config';
import { defaultAddressPools } from './address';
import type { SpecLimits } from './spec';
import { defaultSpecLimits } from './spec';
import type { DesignOptions } from './design';
import { isRecord } from './records';
import type { Policy } from './rules';

/**
 * The policy of the configuration for designs, and the ranges that are allocated; the same in the browser and in the
 * backend. Apart from the rest of the options, for pages that generate no repository.
 *
 * @public
 */
export function readDesignPolicy(
  config: Config,
): Pick<DesignOptions, 'pools' | 'policy' | 'limits'> {
  const settings = config.getOptionalConfig('vnetConnectivity');
  const policy = settings?.getOptionalConfig('policy');
  return {
    pools: {
      pools:
        settings?.getOptionalStringArray('addressPools') ??
        // Ranges that are allocated must be allowed.
        policy?.getOptionalStringArray('addressPools') ??
        defaultAddressPools.pools,
      virtualNetworkPrefixLength:
        settings?.getOptionalNumber('virtualNetworkPrefixLength') ??
        defaultAddressPools.virtualNetworkPrefixLength,
      spokePrefixLength: settings?.getOptionalNumber('spokePrefixLength'),
    },
    limits: readLimits(settings?.getOptionalConfig('limits')),
    policy: policyOfData(
      settings?.getOptional('policy') ?? {},
      'vnetConnectivity.policy',
    ),
  };
}

type Readers = {
  readonly [K in keyof Required<Policy>]: (
    value: unknown,
    at: string,
  ) => NonNullable<Policy[K]>;
};

/** The reader of each part of a policy; there are no others. */
const readers: Readers = {
  allowedLocations: texts,
  allowedPatterns: texts,
  allowedVpnGatewaySkus: texts,
  allowedExpressRouteGatewaySkus: texts,
  allowedPeeringLocations: texts,
  allowedCircuitTiers: texts,
  allowedFirewallTiers: texts,
  allowedSubscriptions: texts,
  addressPools: texts,
  requiredTags: texts,
  requiredTagsByPattern: (value, at) =>
    Object.fromEntries(
      Object.entries(record(value, at)).map(([pattern, tags]) => [
        pattern,
        texts(tags, `${at}.${pattern}`),
      ]),
    ),
  naming: (value, at) => {
    const { pattern, description, ...others } = record(value, at);
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) {
      throw new Error(
        `${at}.${unknown} is not known. Remove it, or use one of pattern, description.`,
      );
    }
    const expression = text(pattern, `${at}.pattern`);
    try {
      RegExp(expression, 'u');
    } catch (error) {
      throw new Error(
        `${at}.pattern is no regular expression: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
    return description === undefined
      ? { pattern: expression }
      : {
          pattern: expression,
          description: text(description, `${at}.description`),
        };
  },
};

/**
 * The policy that some data states.
 *
 * @param data - of the keys of `vnetConnectivity.policy`
 * @param at - the place of the data, for messages
 * @throws Error if a part has another name or form: it would restrict nothing, and nobody would notice
 * @public
 */
export function policyOfData(data: unknown, at: string): Policy {
  return Object.fromEntries(
    Object.entries(record(data, at)).map(([key, value]) => {
      if (!isPartOfPolicy(key)) {
        throw new Error(
          `${at}.${key} is no part of a policy. Remove it, or use one of ${Object.keys(
            readers,
          ).join(', ')}.`,
        );
      }
      return [key, readers[key](value, `${at}.${key}`)];
    }),
  );
}

function isPartOfPolicy(key: string): key is keyof Policy {
  return Object.hasOwn(readers, key);
}

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new Error(`${at} must have keys and values.`);
}

function text(value: unknown, at: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${at} must be a text.`);
}

function texts(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.map((each, index) => text(each, `${at}[${index}]`));
  }
  throw new Error(`${at} must be a list of texts.`);
}

/** @throws if a limit has another name, or is no whole number of 1 or more */
function readLimits(settings: Config | undefined): SpecLimits {
  const read = (name: string): readonly [string, number] => {
    if (!Object.hasOwn(defaultSpecLimits, name)) {
      throw new Error(
        `vnetConnectivity.limits.${name} is no limit; there are ${Object.keys(
          defaultSpecLimits,
        ).join(', ')}.`,
      );
    }
    const value = settings?.getNumber(name) ?? 0;
    if (!Number.isInteger(value) || value < 1) {
      throw new Error(
        `vnetConnectivity.limits.${name} must be a whole number of 1 or more.`,
      );
    }
    return [name, value];
  };
  return {
    ...defaultSpecLimits,
    ...Object.fromEntries((settings?.keys() ?? []).map(read)),
  };
}
