import type { Config } from '@backstage/config';
import type { CheckerPackage } from './checker-package';
import { checkerPackageProblems } from './checker-package';
import type { DesignOptions } from './design';
import { readDesignPolicy } from './design-policy';

/**
 * The options under `vnetConnectivity` of the configuration; the same in the browser and in the backend.
 *
 * @throws if the package of the checker is not pinned
 * @public
 */
export function readDesignOptions(config: Config): DesignOptions {
  return {
    ...readDesignPolicy(config),
    checker: readCheckerPackage(
      config.getOptionalConfig('vnetConnectivity.delivery.checker'),
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
