import type { Config } from '@backstage/config';
import { defaultAddressPools } from './address';
import type { SpecLimits } from './spec';
import { defaultSpecLimits } from './spec';
import type { DesignOptions } from './design';

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
    policy: {
      allowedLocations: policy?.getOptionalStringArray('allowedLocations'),
      allowedPatterns: policy?.getOptionalStringArray('allowedPatterns'),
      allowedVpnGatewaySkus: policy?.getOptionalStringArray(
        'allowedVpnGatewaySkus',
      ),
      addressPools: policy?.getOptionalStringArray('addressPools'),
      requiredTags: policy?.getOptionalStringArray('requiredTags'),
    },
  };
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
