export interface Config {
  /** VNet Connectivity: what the wizard offers and what the backend enforces. */
  vnetConnectivity?: {
    /**
     * Ranges from which address spaces are allocated, in order of preference.
     * Default: 10.0.0.0/8, 172.16.0.0/12.
     * @deepVisibility frontend
     */
    addressPools?: string[];
    /**
     * Prefix length of an allocated address space. Default: 16.
     * @visibility frontend
     */
    virtualNetworkPrefixLength?: number;
    /**
     * Prefix length of an allocated workload network. Default: 22, or virtualNetworkPrefixLength where that is longer.
     *
     * @visibility frontend
     */
    spokePrefixLength?: number;
    /**
     * The policy of this portal. It is checked in the form and enforced in the backend; anything left out is not
     * restricted.
     * @deepVisibility frontend
     */
    policy?: {
      /** Azure locations, such as westeurope. */
      allowedLocations?: string[];
      /** Interconnect patterns, such as global-peering. */
      allowedPatterns?: string[];
      /** VPN gateway SKUs, such as VpnGw2AZ. */
      allowedVpnGatewaySkus?: string[];
      /** Ranges that every virtual network must lie in. */
      addressPools?: string[];
      /** ExpressRoute gateway SKUs, such as ErGw1AZ. */
      allowedExpressRouteGatewaySkus?: string[];
      /** Peering locations at which new circuits may be ordered, such as Amsterdam. */
      allowedPeeringLocations?: string[];
      /** Tiers of new circuits: Local, Standard, Premium. */
      allowedCircuitTiers?: string[];
      /** Tiers of Azure Firewall: Basic, Standard, Premium. */
      allowedFirewallTiers?: string[];
      /** Ids of the subscriptions that new networks and circuits may be in. */
      allowedSubscriptions?: string[];
      /** Tags that every network must carry. */
      requiredTags?: string[];
      /** Further tags, by pattern, such as virtual-wan. */
      requiredTagsByPattern?: { [pattern: string]: string[] };
      /** How the names of networks are made. */
      naming?: {
        /** A regular expression that a name matches. */
        pattern: string;
        /** The same in words; shown to those whose name does not. */
        description?: string;
      };
    };
    /** The registry of addresses: pools, and who has which range. */
    addressRegistry?: {
      /**
       * Whether the portal keeps one. New networks get their addresses from its pools then. Default: false.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    /**
     * The sizes above which a document is refused before anything that takes time. A higher limit lets one request keep
     * a processor busy for longer.
     * @deepVisibility frontend
     */
    limits?: {
      /** Characters of a document. Default: 1000000. */
      characters?: number;
      /** Default: 1000. */
      regions?: number;
      /** Default: 3000. */
      spokes?: number;
      /** Default: 1000. */
      sites?: number;
      /** Default: 500. */
      circuits?: number;
      /** Subnets of one network. Default: 3000. */
      subnets?: number;
      /** Ranges of one network or site. Default: 1000. */
      ranges?: number;
      /** Entries of any other list or section. Default: 1000. */
      entries?: number;
    };
    /**
     * Options of generated repositories.
     * @deepVisibility frontend
     */
    delivery?: {
      /**
       * An npm package that has the checker of promises in it. Left out: every repository carries the checker. The
       * pipelines get the package from the registry that npm is configured with, and run nothing of it unless its
       * archive has this digest.
       */
      checker?: {
        /** Name of the package, such as @contoso/vnet-connectivity-checker. */
        package: string;
        /** The one version, such as 1.2.3. */
        version: string;
        /** SHA-512 of the archive as lock files have it: what `npm view <package>@<version> dist.integrity` prints. */
        integrity: string;
        /** The single-file build in the package. Default: checker.cjs. */
        file?: string;
      };
    };
    /**
     * Figures of this portal, which the comparison uses before those of the product.
     * @deepVisibility frontend
     */
    comparison?: {
      /** Prices, for example those that were negotiated. */
      prices?: Array<{
        /** Name of the price, such as vpn-gateway/VpnGw2AZ; docs/comparison.md lists the names. */
        name: string;
        /** US dollars. */
        usd: number;
        /** The unit that is charged: gigabyte for traffic, hour or month for everything else. */
        per: 'hour' | 'month' | 'gigabyte';
        /** The source of the price, as the pages show it. Default: this configuration. */
        source?: {
          /** Name of the document. */
          title?: string;
          /** Web page of the document. */
          url?: string;
          /** Date of the document: year, month or day, such as 2026-11-23. */
          date?: string;
        };
      }>;
      /** Measured round trips. */
      latencies?: {
        /** One direction is enough; of two directions the slower counts. */
        roundTrips?: Array<{
          /** Azure location, such as westeurope. */
          from: string;
          /** Another Azure location. */
          to: string;
          /** Duration of a round trip. */
          milliseconds: number;
        }>;
        /** The source of the measurements, as the pages show it. Default: this configuration. */
        source?: {
          /** Name of the document. */
          title?: string;
          /** Web page of the document. */
          url?: string;
          /** Date of the document: year, month or day, such as 2026-11-23. */
          date?: string;
        };
      };
    };
    /** Prices that the backend retrieves; needs the plugin vnet-connectivity-backend. */
    prices?: {
      /** Azure's public list of prices, which needs no account. */
      retailPricesApi?: {
        /**
         * True to retrieve prices. Otherwise the backend makes no request, and the pages do not ask it for prices.
         * Default: false.
         * @visibility frontend
         */
        enabled?: boolean;
      };
    };
    /** The networks of the portal owner's Azure; needs the plugin vnet-connectivity-backend. */
    azureResourceGraph?: {
      /**
       * True to retrieve networks. Otherwise the backend makes no request, and the pages do not ask it for networks.
       * Default: false.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    /** A folder on the backend's disk as a destination of repositories; it needs no account anywhere. */
    localRepositories?: {
      /**
       * True to offer the folder as a destination. Default: false.
       * @visibility frontend
       */
      enabled?: boolean;
      /** Folder, relative to the backend's working directory. Default: ./repositories. */
      path?: string;
    };
  };
}
