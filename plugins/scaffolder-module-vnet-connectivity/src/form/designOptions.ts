import type { ConfigApi } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { readDesignOptions } from 'backstage-plugin-vnet-connectivity-common';

const known = new WeakMap<ConfigApi, DesignOptions>();

/** What the portal configures; one object a portal, so that it can be compared. */
export function designOptionsOf(config: ConfigApi): DesignOptions {
  let options = known.get(config);
  if (!options) {
    options = readDesignOptions(config);
    known.set(config, options);
  }
  return options;
}

export function useDesignOptions(): DesignOptions {
  return designOptionsOf(useApi(configApiRef));
}
