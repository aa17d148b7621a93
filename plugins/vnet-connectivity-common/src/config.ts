import type { Config } from '@backstage/config';
import { defaultAddressPools } from './address';
import type { DesignOptions } from './design';

/** What the portal configures under `vnetConnectivity`; the same in the browser and in the backend. */
export function readDesignOptions(config: Config): DesignOptions {
  const settings = config.getOptionalConfig('vnetConnectivity');
  const policy = settings?.getOptionalConfig('policy');
  return {
    pools: {
      pools:
        settings?.getOptionalStringArray('addressPools') ??
        // What is allocated must be allowed.
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
