import type { Config } from '@backstage/config';
import { defaultAddressPools } from './address';
import type { DesignOptions } from './design';

/**
 * The policy of the configuration for designs, and the ranges that are allocated; the same in the browser and in the
 * backend. Apart from the rest of the options, for pages that generate no repository.
 *
 * @public
 */
export function readDesignPolicy(
  config: Config,
): Pick<DesignOptions, 'pools' | 'policy'> {
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
    },
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
