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
    /** The registry of addresses; `enabled` is described in vnet-connectivity-common. */
    addressRegistry?: {
      /** Ranges from which networks get addresses, in order of preference. */
      pools: Array<{
        /** Name on the pages. */
        name: string;
        /** The environment that it is for, such as production. Default: any. */
        environment?: string;
        /** Azure locations that it is for. Default: any. */
        locations?: string[];
        /** The ranges, such as 10.64.0.0/12. */
        ranges: string[];
        /** Prefix length of a range where none is asked for. Default: 22. */
        prefixLength?: number;
      }>;
      /** Ranges that are taken by something that neither the catalog nor Azure shows. */
      taken?: Array<{
        range: string;
        /** Who has it, as refusals say it. */
        owner: string;
      }>;
      /** A file with more of them, a list in YAML or JSON of `range` and `owner`. Relative to the working directory. */
      takenFile?: string;
      /** Azure IPAM, the solution of Microsoft's repository Azure/ipam, whose networks and reservations are taken. */
      azureIpam?: {
        /** Address of its website. */
        endpoint: string;
        /** Client id of the application registration of its engine. */
        engineClientId: string;
        /** The identity that reads, an administrator of Azure IPAM. Default: the one of the environment. */
        credential?: {
          tenantId?: string;
          clientId?: string;
          /**
           * Secret of the application; leave it out where the environment has the identity.
           * @visibility secret
           */
          clientSecret?: string;
          /** Address that issues tokens. Default: https://login.microsoftonline.com. */
          authorityHost?: string;
        };
        /** The longest time that the request may take. Default: 60 seconds. */
        timeout?: Duration;
      };
      /** The time for which ranges are kept for a repository that is being made. Default: 2 hours. */
      reservedFor?: Duration;
      /** The time for which the ranges of a new repository are kept until the catalog has it. Default: 7 days. */
      confirmedFor?: Duration;
      /** The time for which the ranges of a proposed change are kept until the catalog has them. Default: 30 days. */
      proposedFor?: Duration;
      /**
       * The schedule by which the catalog and the networks of Azure are read, as in every task of Backstage. Default:
       * every 5 minutes, for at most 5 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** The networks of the portal owner's Azure; `enabled` is described in vnet-connectivity-common. */
    azureResourceGraph?: {
      /** Name of the networks on the pages. Default: Our networks. */
      title?: string;
      /** Ids of the management groups whose networks are retrieved; either these or `subscriptions`. */
      managementGroups?: string[];
      /** Ids of the subscriptions whose networks are retrieved; either these or `managementGroups`. */
      subscriptions?: string[];
      /**
       * The identity that reads; it needs the role Reader on the scope, and no other. Default: the one of the
       * environment, such as a managed identity or a workload identity.
       */
      credential?: {
        tenantId?: string;
        /** Client id of the application, or of one of several managed identities. */
        clientId?: string;
        /**
         * Secret of the application; leave it out where the environment has the identity.
         * @visibility secret
         */
        clientSecret?: string;
        /** Address that issues tokens. Default: https://login.microsoftonline.com. */
        authorityHost?: string;
      };
      /** Address of Azure Resource Manager. Default: https://management.azure.com. */
      endpoint?: string;
      /**
       * The schedule by which networks are retrieved, as in every task of Backstage. Default: every hour, for at most 15
       * minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** The longest time that one request may take. Default: 60 seconds. */
      timeout?: Duration;
      /** Most resources that are stored; with more, the retrieval fails. Default: 50000. */
      maxResources?: number;
    };
  };
}
