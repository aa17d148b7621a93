/** A VPN gateway that exists already. @public */
export interface ExistingVpnGateway {
  /** Resource id. */
  readonly id: string;
  /** One for each public address. */
  readonly ipConfigurations: readonly {
    readonly name: string;
    readonly publicIpAddressId: string;
  }[];
}

/** An ExpressRoute gateway that exists already. @public */
export interface ExistingExpressRouteGateway {
  /** Resource id. */
  readonly id: string;
  readonly ipConfiguration: {
    readonly name: string;
    /** Absent where the address belongs to Azure. */
    readonly publicIpAddressId?: string;
  };
}

/** A connection of a gateway that exists already. @public */
export interface ExistingConnection {
  /** Resource id. */
  readonly id: string;
  /** To devices of sites only. */
  readonly localNetworkGatewayId?: string;
  /** Absent where the connection states none. */
  readonly dpdTimeoutSeconds?: number;
}
