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
     * What this portal allows. Checked in the form and enforced in the backend; what is left out is not restricted.
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
      /** Tags that every network must carry. */
      requiredTags?: string[];
    };
    /** Where repositories go without an account anywhere: a folder on the backend's disk. */
    localRepositories?: {
      /**
       * Whether the folder is offered as a destination. Default: false.
       * @visibility frontend
       */
      enabled?: boolean;
      /** Folder, relative to the backend's working directory. Default: ./repositories. */
      path?: string;
    };
  };
}
