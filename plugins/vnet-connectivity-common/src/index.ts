/**
 * The domain of VNet Connectivity: spec, addresses, topology, rules and repository generation.
 * Pure functions over readonly data; runs in browsers and in Node.
 *
 * @packageDocumentation
 */
export * from './address-registry';
export {
  contains,
  defaultAddressPools,
  findFreePrefixIn,
  formatPrefix,
  lastAddressOf,
  networkOf,
  overlaps,
  planAddresses,
  readablePrefixes,
  sizeOf,
} from './address';
export type {
  AddressPools,
  Prefix,
  ServiceSubnetRequest,
  VirtualNetworkAddresses,
  VirtualNetworkRequest,
} from './address';
export {
  activeActiveTunnels,
  azureRegions,
  chargedFor,
  circuitReachesLocation,
  connectedGroupNetworks,
  defaultIpsecPolicy,
  directCircuitMbps,
  encryptionEnforcements,
  exampleRoundTrip,
  expressRouteCircuitTiers,
  expressRouteCircuitTierSource,
  expressRouteEncryptionSource,
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkus,
  expressRouteGatewaySkuSource,
  findAzureRegion,
  findExpressRouteGatewaySku,
  findPeeringLocation,
  findRegionCoordinates,
  findVpnGatewaySku,
  firewallTiers,
  geographyGroups,
  guessAzureRegion,
  hoursPerMonth,
  ipsecPolicyChoices,
  limits,
  locateSite,
  mayBeLocation,
  natGatewaySkus,
  nonZonalVpnGatewaysEnded,
  otherCloudOf,
  packetSizes,
  peeringLocations,
  peeringPrices,
  placeLabel,
  places,
  placesNamed,
  providerCircuitMbps,
  retailMeters,
  routeServerLimits,
  searchPlaces,
  searchRegions,
  sources,
  suggestRegionKey,
  virtualHubGateways,
  virtualNetworkManagerChargesSource,
  virtualNetworkManagerNetworks,
  virtualWanBranches,
  virtualWanHub,
  vpnConnectionPrices,
  vpnGatewayCreation,
  vpnGatewayGenerations,
  vpnGatewayFailover,
  vpnGatewayPriceSource,
  vpnGatewaySkus,
  vpnGatewaySkuSource,
  workloadSources,
} from './azure';
export type {
  AzureRegion,
  ChargedFor,
  CircuitTier,
  EncryptionEnforcement,
  ExpressRouteGatewaySku,
  FirewallTier,
  FoundPlace,
  FoundRegion,
  GeographyGroup,
  GeopoliticalRegion,
  Limit,
  NatGatewaySku,
  PeeringLocation,
  PeeringPriceZone,
  Place,
  Point,
  Price,
  RegionCoordinates,
  RetailMeter,
  RetailScope,
  SiteLocation,
  Source,
  SourceId,
  VpnGatewaySku,
} from './azure';
export * from './change';
export {
  acceptedFor,
  acceptedPath,
  changeBetween,
  changeMarkdown,
  changeOfDocuments,
  changeSummary,
  disruptionsOf,
  disruptionsOfPlan,
  disruptionText,
  filesOfUpdate,
  isDisruptive,
  notAccepted,
  stoppedTime,
  withAccepted,
} from './change-report';
export type {
  ChangedResource,
  ChangeMarkdownOptions,
  ChangeReport,
  ChangeStep,
  DesignedNetwork,
  Disruption,
  DocumentChange,
  RefusedChange,
  ResourceAction,
  StoppedFlow,
} from './change-report';
export { isCheckerPackage } from './checker-package';
export type { CheckerPackage } from './checker-package';
export * from './compare-documents';
export { driftOf } from './drift';
export type { Drift, DriftUnknown } from './drift';
export * from './comparison';
export * from './config';
export { policyOfData, readDesignPolicy } from './design-policy';
export * from './design';
export {
  applyFix,
  findingKinds,
  formatPath,
  hasErrors,
  parsePath,
  valueAt,
} from './findings';
export type {
  Change,
  Finding,
  FindingKind,
  Fix,
  Severity,
  SpecPath,
} from './findings';
export * from './exports';
export * from './form';
export * from './import';
export {
  hasPortalNetworks,
  addressReadPermission,
  addressUsePermission,
  networkReadPermission,
  repositoryChangePermission,
  repositoryGeneratePermission,
  parsePortalNetworks,
  vnetConnectivityPermissions,
} from './portal-networks';
export type { PortalNetwork, NetworkGap } from './portal-networks';
export {
  documentNames,
  elementIds,
  keyOfId,
  kindOfId,
  parseElementId,
  parseEnd,
  parsePeeringHalf,
  parseSubnetName,
} from './network';
export type {
  Circuit,
  CircuitConnection,
  Device,
  ElementNames,
  ElementRef,
  ExistingConnection,
  ExistingExpressRouteGateway,
  ExistingVpnGateway,
  ExpressRouteGateway,
  Firewall,
  GatewayConnection,
  HubConnection,
  HubGateway,
  Interconnect,
  NatGateway,
  NetworkGraph,
  NetworkManager,
  NetworkVirtualAppliance,
  OnPremises,
  Peering,
  PrivatePeering,
  Region,
  RouteServer,
  RouteTable,
  Site,
  SiteConnection,
  Subnet,
  Topology,
  UserDefinedRoute,
  VirtualHub,
  VirtualNetwork,
  VirtualWan,
  VpnGateway,
} from './network';
export { patternOf, patterns } from './patterns';
export type { Cite, Pattern } from './patterns';
export * from './prices';
export * from './questionnaire';
export * from './questions';
export {
  readNetworkDocument,
  readPlannedNetwork,
} from './read-network-document';
export type {
  NetworkDocument,
  NetworkOrigin,
  ReadingNotes,
} from './read-network-document';
export * from './readers';
export * from './repository';
export * from './routing';
export * from './rules';
export {
  choiceAt,
  connectivitySpecJsonSchema,
  connectivitySpecSchema,
  defaultPattern,
  interconnectPatterns,
  labelOf,
  maxKeyLength,
  maxNameLength,
  parseSpec,
  patternNames,
  publishedSpecJsonSchema,
  specLabels,
} from './spec';
export type {
  CircuitSpec,
  ConnectivitySpec,
  DeviceSpec,
  InterconnectPattern,
  IpsecPolicySpec,
  ParsedSpec,
  PlannedCircuit,
  PlannedGateways,
  PlannedRegion,
  PlannedSite,
  PlannedSpec,
  PlannedSpoke,
  RegionSpec,
  SiteSpec,
  SpecLimits,
  SpecPattern,
  SpokeSpec,
  SubnetSettingsSpec,
} from './spec';
export { finish, partOfSteps } from './steps';
export type { Steps } from './steps';
export { isNestedTooDeeply, naturalOrder, withVisibleCharacters } from './text';
export {
  buildTopology,
  distancesToSites,
  expressRouteGatewayRegions,
  gatewayDefaults,
  graphOfTopology,
  planSpec,
  suggestGatewayRegion,
} from './topology';
export type { GatewayRegionContext, SuggestedGatewayRegion } from './topology';
export { matchRank, matchRanks } from './text-match';
export type { MatchRank } from './text-match';
export { generatorReleases, generatorVersion, releasesAfter } from './version';
export type { GeneratorRelease } from './version';
