import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

/** A length of time; a text is written as in ISO 8601 or as in `30 s`. */
type Duration =
  | { days?: number; hours?: number; minutes?: number; seconds?: number }
  | string;

export interface Config {
  vnetConnectivity?: {
    prices?: {
      /** Azure's public list of prices; `enabled` is described in vnet-connectivity-common. */
      retailPricesApi?: {
        /** Address of the list, for example of a mirror. Default: https://prices.azure.com. */
        baseUrl?: string;
        /**
         * Azure locations whose prices are taken, in order of preference: where one has no price, the next is asked.
         * Default: westeurope, eastus.
         */
        locations?: string[];
        /**
         * The schedule by which prices are retrieved, as in every task of Backstage. Default: every 24 hours, for at
         * most 10 minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** The time for which retrieved prices are used while Azure cannot be reached. Default: 7 days. */
        keepFor?: Duration;
        /** The longest time that one request may take. Default: 20 seconds. */
        timeout?: Duration;
      };
    };
  };
}
