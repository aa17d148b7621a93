import type { Config } from '@backstage/config';
import { defaultAddressPools } from './address';
import type { DesignOptions } from './design';
import type { CheckerPackage } from './checker-package';
import { checkerPackageProblems } from './checker-package';

/**
 * The options under `vnetConnectivity` of the configuration; the same in the browser and in the backend.
 *
 * @throws if the package of the checker is not pinned
 * @public
 */
export function readDesignOptions(config: Config): DesignOptions {
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
    checker: readCheckerPackage(
      settings?.getOptionalConfig('delivery.checker'),
    ),
  };
}

function readCheckerPackage(
  settings: Config | undefined,
): CheckerPackage | undefined {
  if (!settings) return undefined;
  const checker = {
    package: settings.getString('package'),
    version: settings.getString('version'),
    integrity: settings.getString('integrity'),
    file: settings.getOptionalString('file') ?? 'checker.cjs',
  };
  const [problem] = Object.entries(checkerPackageProblems(checker));
  if (problem) {
    throw new Error(
      `vnetConnectivity.delivery.checker.${problem[0]} ${problem[1]}.`,
    );
  }
  return checker;
}
