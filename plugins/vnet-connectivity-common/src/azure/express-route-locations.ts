import { sources } from './sources';

/** A peering location, at which ExpressRoute circuits meet Microsoft's network. @public */
export interface PeeringLocation {
  /** Name that Azure uses, such as `Amsterdam2` or `Amsterdam Metro`. */
  readonly name: string;
  readonly geopoliticalRegion: GeopoliticalRegion;
  /** Azure locations that a Local circuit reaches; empty where Local is not offered. */
  readonly localRegions: readonly string[];
  /** True if ExpressRoute Direct ports are offered here. */
  readonly direct: boolean;
  /** A circuit has one link in each of two buildings of the city, not both in one. */
  readonly metro: boolean;
  /** Connectivity providers that are active there; empty where none is listed. */
  readonly providers: readonly string[];
}

/** The source of the tables in this file. */
export const peeringLocationSource = sources.expressRoutePeeringLocations;
export const metroLocationSource = sources.expressRouteMetro;
export const geopoliticalRegionSource = sources.expressRouteRegionMap;

/**
 * The Azure locations of each geopolitical region of the public cloud: what a Standard circuit in it reaches.
 * Source: {@link geopoliticalRegionSource}. Locations that it does not name are not here.
 */
const locationsByRegion = {
  'Australia Government': ['australiacentral', 'australiacentral2'],
  Asia: ['eastasia', 'southeastasia'],
  Europe: [
    'austriaeast',
    'francecentral',
    'francesouth',
    'germanynorth',
    'germanywestcentral',
    'italynorth',
    'northeurope',
    'norwayeast',
    'norwaywest',
    'polandcentral',
    'spaincentral',
    'swedencentral',
    'switzerlandnorth',
    'switzerlandwest',
    'uksouth',
    'ukwest',
    'westeurope',
  ],
  India: ['centralindia', 'southindia', 'westindia'],
  Israel: ['israelcentral'],
  Japan: ['japaneast', 'japanwest'],
  'North America': [
    'canadacentral',
    'canadaeast',
    'centralus',
    'eastus',
    'eastus2',
    'mexicocentral',
    'northcentralus',
    'southcentralus',
    'westcentralus',
    'westus',
    'westus2',
    'westus3',
  ],
  Oceania: ['australiaeast', 'australiasoutheast', 'newzealandnorth'],
  Qatar: ['qatarcentral'],
  'South Africa': ['southafricanorth', 'southafricawest'],
  'South America': ['brazilsouth'],
  'South Korea': ['koreacentral', 'koreasouth'],
  UAE: ['uaecentral', 'uaenorth'],
} as const satisfies Record<string, readonly string[]>;

/** A geopolitical region of ExpressRoute. @public */
export type GeopoliticalRegion = keyof typeof locationsByRegion;

const regionByLocation = new Map<string, GeopoliticalRegion>(
  Object.entries(locationsByRegion).flatMap(([region, locations]) =>
    locations.map(location => [location, region as GeopoliticalRegion]),
  ),
);

/** The geopolitical region of an Azure location (`westeurope`), or undefined where the source does not name it. */
export function geopoliticalRegionOf(
  location: string,
): GeopoliticalRegion | undefined {
  return regionByLocation.get(location);
}

/** True if ExpressRoute has a geopolitical region of this name. */
export function isGeopoliticalRegion(name: string): name is GeopoliticalRegion {
  return Object.hasOwn(locationsByRegion, name);
}

/**
 * The peering locations of the public cloud: `name | Azure locations for Local circuits | Direct | providers`.
 * Sources: {@link peeringLocationSource}, for names that end in Metro {@link metroLocationSource}.
 *
 * Differences to the pages: a provider has one spelling; providers that are announced for a Metro location but not yet
 * active are left out, as is Taiwan North, which is not among the product's Azure regions. Where the page on
 * geopolitical regions is older than a location, the location has the region of its city or of its Local regions.
 */
const table: Readonly<Record<GeopoliticalRegion, string>> = {
  'Australia Government': `
    Canberra | australiacentral | Direct | CDC; Telstra Corporation
    Canberra2 | australiacentral2 | Direct | CDC; Equinix`,
  Asia: `
    Bangkok | | Direct | AIS; National Telecom; UIH
    Hong Kong | eastasia | Direct | Aryaka Networks; British Telecom; CenturyLink Cloud Connect; Chief Telecom; China Telecom Global; China Unicom Global; Colt; Console Connect (PCCW Global Limited); Equinix; InterCloud; Megaport; NTT DOCOMO BUSINESS; Orange; Tata Communications; Arelion (Telia Carrier); Telefonica; Verizon; Zayo; Zenlayer
    Hong Kong2 | eastasia | Direct | China Mobile International; China Telecom Global; Console Connect (PCCW Global Limited); Deutsche Telekom AG; Digital Realty; Epsilon Global Communications; Equinix; iAdvantage; Megaport; SingTel; Vodafone; Zenlayer
    Hong Kong Metro | eastasia | Direct |
    Jakarta | indonesiacentral | Direct | DCI Indonesia; DE-CIX; NTT DOCOMO BUSINESS - Flexible Interconnect (NTT Communications - Flexible Interconnect); NTT Indonesia; Telin; XL Axiata; Zenlayer
    Jakarta2 | indonesiacentral | Direct | DCI Indonesia; DE-CIX; NTT Indonesia; Telin; XL Axiata; Zenlayer
    Jakarta Metro | indonesiacentral | Direct | DCI Indonesia
    Kuala Lumpur | malaysiawest | Direct | DE-CIX; Equinix; TIME dotCom; Zenlayer
    Kuala Lumpur2 | malaysiawest | Direct | TIME dotCom; Zenlayer
    Singapore | southeastasia | Direct | Aryaka Networks; AT&T NetBond; British Telecom; China Mobile International; China Telecom Global; Console Connect (PCCW Global Limited); Epsilon Global Communications; Equinix; GTT; IPC; InterCloud; Level 3 Communications; Megaport; NTT DOCOMO BUSINESS; Orange; SingTel; Tata Communications; Telstra Corporation; Telefonica; TIME dotCom; Verizon; Vodafone; Zenlayer
    Singapore2 | southeastasia | Direct | CenturyLink Cloud Connect; China Mobile International; China Unicom Global; Colt; Console Connect (PCCW Global Limited); DE-CIX; Digital Realty; Epsilon Global Communications; Equinix; Megaport; NTT DOCOMO BUSINESS - Flexible Interconnect (NTT Communications - Flexible Interconnect); SingTel; Tata Communications; Telehouse - KDDI; Arelion (Telia Carrier); Zenlayer
    Singapore Metro | southeastasia | Direct | Colt; DE-CIX; Equinix; IX Reach; MegaPOP (Singtel); Megaport; Singtel International
    Taipei | | Direct | Chief Telecom; Chunghwa Telecom; FarEasTone
    Taipei2 | | Direct | Chunghwa Telecom; FarEasTone
    Taipei Metro | | Direct |`,
  Europe: `
    Amsterdam | westeurope | Direct | 1-IX.EU; Aryaka Networks; AT&T NetBond; British Telecom; Cogent; Colt; China Unicom Global; DE-CIX; Deutsche Telekom AG; Equinix; euNetworks; GÉANT; GlobalConnect; InterCloud; Interxion (Digital Realty); KPN; IX Reach; Level 3 Communications; Megaport; NTT DOCOMO BUSINESS; Orange; Tata Communications; Telecom Italia Sparkle; Telefonica; Telenor; Arelion (Telia Carrier); Verizon; Zayo
    Amsterdam2 | westeurope | Direct | BICS; British Telecom; CenturyLink Cloud Connect; Cinia; Colt; DE-CIX; Digital Realty; Equinix; euNetworks; GÉANT; Interxion (Digital Realty); Megaport; NL-IX; NOS; NTT Global DataCenters EMEA; Orange; Vodafone; Vorboss
    Amsterdam Metro | westeurope | Direct | Colt; DE-CIX; Digital Realty; Equinix; euNetworks; Eurofiber; Megaport; NL-IX; SURF
    Berlin | germanynorth | Direct | Colt; Equinix; NTT Global DataCenters EMEA
    Brussels | | Direct | BICS; Digital Realty; Eurofiber
    Brussels2 | | Direct | BICS; Eurofiber
    Brussels Metro | belgiumcentral | | Belnet; Colt; Eurofiber
    Copenhagen | | Direct | DE-CIX; GlobalConnect; Interxion (Digital Realty)
    Copenhagen Metro | denmarkeast | Direct | Megaport
    Dublin | northeurope | Direct | CenturyLink Cloud Connect; Colt; Console Connect (PCCW Global Limited); Deutsche Telekom AG; eir; Equinix; GÉANT; euNetworks; Interxion (Digital Realty); Megaport; Zayo
    Dublin2 | northeurope | Direct | InterCloud; Interxion (Digital Realty); KPN; Megaport; NL-IX; Orange
    Dublin Metro | northeurope | Direct | Equinix; Megaport
    Frankfurt | germanywestcentral | Direct | AT&T NetBond; British Telecom; CenturyLink Cloud Connect; China Unicom Global; Colt; Console Connect (PCCW Global Limited); DE-CIX; Deutsche Telekom AG; Equinix; euNetworks; GBI; GÉANT; InterCloud; Interxion (Digital Realty); Megaport; next layer GmbH; NTT Global DataCenters EMEA; Orange; Arelion (Telia Carrier); T-Systems; Verizon; Zayo; Zenlayer
    Frankfurt2 | germanywestcentral | Direct | 1-IX.EU; Colt; Console Connect (PCCW Global Limited); DE-CIX; Deutsche Telekom AG; Equinix; InterCloud; next layer GmbH; Tata Communications; Telefonica; Zenlayer
    Frankfurt Metro | germanywestcentral | Direct | DE-CIX; Megaport; Equinix
    Geneva | switzerlandwest | Direct | Colt; Equinix; InterCloud; Megaport; Swisscom
    London | uksouth | Direct | AT&T NetBond; Bezeq International; British Telecom; CenturyLink; Colt; Console Connect (PCCW Global Limited); Digital Realty; Equinix; euNetworks; Intelsat; InterCloud; Internet Solutions - Cloud Connect; Interxion (Digital Realty); Jisc; Level 3 Communications; Megaport; Momentum Telecom; MTN; NTT DOCOMO BUSINESS; Orange; PacketFabric; Tata Communications; Telefonica; Telehouse - KDDI; Telenor; Arelion (Telia Carrier); Verizon; Vodafone; Vorboss; Zayo
    London2 | uksouth | Direct | BICS; British Telecom; CenturyLink Cloud Connect; Colt; Equinix; Epsilon Global Communications; GTT; Interxion (Digital Realty); IX Reach; Jisc; Marlink; Megaport; NTT Global DataCenters EMEA; Ooredoo Cloud Connect; Orange; SES; Sohonet; Tata Communications; Telehouse - KDDI; Vodafone; Vorboss; Zayo
    Madrid | spaincentral | Direct | DE-CIX; GTT; InterCloud; Interxion (Digital Realty); Marlink; Megaport; Momentum Telecom; NOS; Telefonica
    Madrid2 | spaincentral | Direct | 1-IX.EU; DE-CIX; Equinix; GÉANT; InterCloud
    Madrid Metro | spaincentral | Direct | Colt; DE-CIX; Equinix; Megaport
    Marseille | francesouth | | Colt; DE-CIX; GÉANT; Interxion (Digital Realty); Jaguar Network; Ooredoo Cloud Connect
    Milan | italynorth | Direct | Colt; Equinix; Fastweb; IRIDEOS; Megaport; Noovle; Retelit; Telecom Italia Sparkle; Vodafone
    Milan2 | italynorth | Direct | Retelit
    Milan Metro | italynorth | Direct | Colt; Equinix; Megaport
    Munich | | Direct | Colt; DE-CIX; Megaport
    Newport(Wales) | ukwest | Direct | British Telecom; Colt; Jisc; Level 3 Communications; Next Generation Data; Vorboss
    Oslo | norwayeast | Direct | DE-CIX; GlobalConnect; Megaport; Telenor; Arelion (Telia Carrier)
    Oslo Metro | norwayeast | Direct | GlobalConnect
    Paris | francecentral | Direct | British Telecom; CenturyLink Cloud Connect; Colt; Console Connect (PCCW Global Limited); Equinix; euNetworks; InterCloud; Interxion (Digital Realty); Jaguar Network; Megaport; Orange; Arelion (Telia Carrier); Verizon; Zayo
    Paris2 | francecentral | Direct | 1-IX.EU; Colt; Equinix; InterCloud; Megaport; Orange; Tata Communications
    Paris Metro | francecentral | Direct | Megaport
    Stavanger | norwaywest | Direct | GlobalConnect; Megaport; Telenor
    Stockholm | swedencentral | Direct | Cinia; Elisa; Equinix; GlobalConnect; Interxion (Digital Realty); Megaport; Tata Communications; Arelion (Telia Carrier)
    Stockholm2 | swedencentral | Direct | Digital Realty
    Stockholm Metro | swedencentral | Direct | Arelion (Telia Carrier)
    Vienna | | Direct | A1 Telekom Austria; Conova; Digital Realty; next layer GmbH
    Vienna2 | | Direct | A1 Telekom Austria; Conova; next layer GmbH; NTT Global DataCenters EMEA
    Vienna Metro | austriaeast | Direct | A1 Telekom Austria; Colt; next layer GmbH; Arelion (Telia Carrier)
    Warsaw | polandcentral | Direct | 1-IX.EU; Equinix; Exatel; Orange; Orange Poland; T-Mobile Poland
    Zurich | switzerlandnorth | Direct | Colt; Equinix; Green Datacenter; InterCloud; Interxion (Digital Realty); Megaport; Swisscom; Zayo
    Zurich2 | switzerlandnorth | Direct | Equinix; Green Datacenter; Swisscom
    Zurich Metro | switzerlandnorth | Direct | BICS; Colt; Digital Realty; Megaport; Swisscom`,
  India: `
    Chennai | southindia | Direct | BSNL; DE-CIX; Global CloudXchange (GCX); Lightstorm; NTT Communications India Network Services Pvt Ltd; Reliance Jio; Sify; Tata Communications; Vodafone Idea
    Chennai2 | southindia | Direct | Airtel
    Mumbai | westindia | Direct | BSNL; British Telecom; DE-CIX; Global CloudXchange (GCX); InterCloud; Lightstorm; NTT Communications India Network Services Pvt Ltd; Reliance Jio; Tata Communications; Verizon; Zenlayer
    Mumbai2 | westindia | Direct | Airtel; Equinix; Sify; Orange; Vodafone Idea
    Mumbai Metro | westindia | Direct |
    Pune | centralindia | Direct | Airtel; Lightstorm; Sify; Tata Communications`,
  Israel: `
    Tel Aviv | israelcentral | Direct | Bezeq International; Cellcom Fixed Line Communication (l.p.); HOT Telecom
    Tel Aviv2 | israelcentral | Direct | Bezeq International; Cellcom Fixed Line Communication (l.p.)`,
  Japan: `
    Osaka | japanwest | Direct | AT TOKYO; BBIX; Colt; DE-CIX; Equinix; Internet Initiative Japan Inc. - IIJ; KDDI; Megaport; NTT DOCOMO BUSINESS; NTT DOCOMO BUSINESS - Flexible Interconnect (NTT Communications - Flexible Interconnect); NTT SmartConnect; Orange; Softbank; Tokai Communications
    Tokyo | japaneast | Direct | Aryaka Networks; AT&T NetBond; BBIX; British Telecom; CenturyLink Cloud Connect; Colt; Equinix; InterCloud; Internet Initiative Japan Inc. - IIJ; KDDI; Megaport; NTT DOCOMO BUSINESS; NTT DOCOMO BUSINESS - Flexible Interconnect (NTT Communications - Flexible Interconnect); NTT EAST; Orange; Softbank; Verizon
    Tokyo2 | japaneast | Direct | AT TOKYO; BBIX; China Telecom Global; China Unicom Global; Colt; Console Connect (PCCW Global Limited); DE-CIX; Digital Realty; Equinix; Internet Initiative Japan Inc. - IIJ; IPC; IX Reach; KDDI; Megaport; NTT DOCOMO BUSINESS - Flexible Interconnect (NTT Communications - Flexible Interconnect); Softbank; Tokai Communications
    Tokyo3 | japaneast | Direct | BBIX; NEC; SCSK`,
  'North America': `
    Atlanta | | Direct | AT&T Dynamic Exchange; AT&T NetBond; CenturyLink Cloud Connect; Equinix; Megaport; MODMC; Momentum Telecom; PacketFabric
    Atlanta2 | | Direct | Digital Realty; Momentum Telecom
    Atlanta Metro | | Direct | Equinix; Megaport
    Chicago | northcentralus | Direct | Aryaka Networks; AT&T Dynamic Exchange; AT&T NetBond; British Telecom; CenturyLink Cloud Connect; Cogent; Cologix; Colt; Console Connect (PCCW Global Limited); Comcast; CoreSite; Equinix; InterCloud; Internet2; Level 3 Communications; Lightpath; IPC; Megaport; Momentum Telecom; PacketFabric; Tata Communications; Arelion (Telia Carrier); Verizon; Vodafone; Zayo
    Chicago2 | northcentralus | Direct | CenturyLink Cloud Connect; CoreSite; DE-CIX; Megaport; Momentum Telecom
    Chicago Metro | northcentralus | Direct | Crown Castle; Equinix; Megaport
    Dallas | | Direct | Aryaka Networks; AT&T Connectivity Plus; AT&T Dynamic Exchange; AT&T NetBond; BICS; Cologix; Cox Business Cloud Port; Equinix; Flo Networks; GTT; InterCloud; Internet2; Level 3 Communications; MCM Telecom; Megaport; Momentum Telecom; Orange; PacketFabric; Telmex Uninet; Arelion (Telia Carrier); Telefonica; Verizon; Vodafone; Zayo
    Dallas2 | | Direct | Digital Realty; Momentum Telecom
    Dallas Metro | | Direct | Megaport
    Denver | westcentralus | Direct | CoreSite; Megaport; Momentum Telecom; PacketFabric; Zayo
    Las Vegas | | Direct | CenturyLink Cloud Connect; Megaport; PacketFabric; Zayo
    Los Angeles | | Direct | AT&T Dynamic Exchange; BICS; CoreSite; China Unicom Global; Cloudflare; Equinix; Flo Networks; Internet2; Megaport; Momentum Telecom; NTT Communications; Sohonet; Zayo
    Los Angeles2 | | Direct | Crown Castle; Equinix; GTT; PacketFabric
    Miami | | Direct | AT&T Dynamic Exchange; C3ntro; Claro; Equinix; Flo Networks; Lightpath; Megaport; Momentum Telecom; PacketFabric; PitChile
    Minneapolis | | Direct | Cologix; Megaport; Zayo
    Montreal | | Direct | Bell Canada; CenturyLink Cloud Connect; Cologix; Equinix; Fibrenoire; Megaport; RISQ; Telus; Zayo
    New York | | Direct | AT&T Dynamic Exchange; CenturyLink Cloud Connect; CoreSite; Crown Castle; DE-CIX; Equinix; InterCloud; Lightpath; Megaport; Momentum Telecom; NTT DOCOMO BUSINESS; Packet; PacketFabric; Zayo
    New York Metro | | Direct | DE-CIX; Megaport
    Phoenix | westus3 | Direct | AT&T NetBond; Cox Business Cloud Port; CenturyLink Cloud Connect; DE-CIX; Megaport; Zayo
    Phoenix2 | westus3 | Direct | CenturyLink Cloud Connect; Digital Realty; GTT; Iron Mountain
    Phoenix Metro | westus3 | Direct |
    Portland | westus2 | Direct | Ziply Fiber
    Quebec City | canadaeast | Direct | Bell Canada; Fibrenoire; Megaport; RISQ; Telus
    Queretaro (Mexico) | mexicocentral | Direct | Axtel; Cirion Technologies; C3ntro; Console Connect (PCCW Global Limited); DE-CIX; Equinix; Flo Networks; KIO; MCM Telecom; Megaport; Transtelco
    Quincy | westus2 | Direct | Ziply Fiber
    San Antonio | southcentralus | Direct | AT&T NetBond; CenturyLink Cloud Connect; Megaport; Zayo
    Seattle | westus2 | Direct | Aryaka Networks; CenturyLink Cloud Connect; Cogent; DE-CIX; Digital Realty; Equinix; Level 3 Communications; Megaport; Momentum Telecom; Pacific Northwest Gigapop; PacketFabric; Arelion (Telia Carrier); Telus; Zayo
    Silicon Valley | westus | Direct | Aryaka Networks; AT&T Dynamic Exchange; AT&T NetBond; British Telecom; CenturyLink Cloud Connect; China Unicom Global; Cogent; Colt; Comcast; CoreSite; Cox Business Cloud Port; Digital Realty; Equinix; InterCloud; Internet2; IX Reach; Level 3 Communications; Megaport; MODMC; Momentum Telecom; Orange; Packet; PacketFabric; Tata Communications; Arelion (Telia Carrier); Verizon; Vodafone; Zayo
    Silicon Valley2 | westus | Direct | CoreSite; Momentum Telecom
    Silicon Valley Metro | westus | Direct | Megaport
    Toronto | canadacentral | Direct | AT&T NetBond; Bell Canada; CenturyLink Cloud Connect; Cologix; Equinix; IX Reach; Megaport; Orange; PacketFabric; Tata Communications; Telus; Verizon; Zayo
    Toronto2 | canadacentral | Direct | Fibrenoire; Megaport; Telus; Zayo
    Toronto Metro | canadacentral | Direct |
    Vancouver | | Direct | Bell Canada; Cologix; Megaport; Telus; Zayo
    Washington DC | eastus; eastus2 | Direct | Aryaka Networks; AT&T NetBond; AT&T Dynamic Exchange; British Telecom; CenturyLink Cloud Connect; Cogent; Cologix; Colt; Console Connect (PCCW Global Limited); Comcast; CoreSite; Cox Business Cloud Port; Crown Castle; Digital Realty; Equinix; Epsilon Global Communications; Flo Networks; GTT; IPC; Internet2; InterCloud; Iron Mountain; IX Reach; Level 3 Communications; Lightpath; Megaport; Momentum Telecom; MODMC; NTT DOCOMO BUSINESS; Orange; PacketFabric; PitChile; SES; Tata Communications; Arelion (Telia Carrier); Telefonica; Verizon; Zayo; Zenlayer
    Washington DC2 | eastus; eastus2 | | CenturyLink Cloud Connect; CoreSite; Intelsat; Megaport; Momentum Telecom; Viasat; Zayo
    Washington DC Metro | eastus; eastus2 | Direct | Equinix; Megaport`,
  Oceania: `
    Auckland | newzealandnorth | Direct | Devoli; Kordia; Megaport; REANNZ; Spark NZ; Vocus Group NZ
    Melbourne | australiasoutheast | Direct | AARNet; Devoli; Equinix; Internet Association of Australia; Megaport; NETSG; NEXTDC; Optus; Orange; Telstra Corporation; TPG Telecom
    Melbourne2 | australiasoutheast | Direct | Equinix
    Melbourne Metro | australiasoutheast | Direct | Megaport
    Perth | | Direct | Equinix; Internet Association of Australia; Megaport; NEXTDC
    Sydney | australiaeast | Direct | AARNet; AT&T NetBond; British Telecom; Cello; CenturyLink Cloud Connect; Console Connect (PCCW Global Limited); Devoli; Equinix; GTT; Kordia; Megaport; NEXTDC; NTT DOCOMO BUSINESS; Optus; Orange; Spark NZ; Telstra Corporation; TPG Telecom; Verizon; Vocus Group NZ
    Sydney2 | australiaeast | Direct | AARNet; Digital Realty; Internet Association of Australia; Megaport; NETSG; NEXTDC
    Sydney Metro | australiaeast | Direct | Megaport`,
  Qatar: `
    Doha | qatarcentral | Direct | Ooredoo Cloud Connect; Vodafone
    Doha2 | qatarcentral | Direct | DE-CIX; Ooredoo Cloud Connect`,
  'South Africa': `
    Cape Town | southafricawest | Direct | BCX; Internet Solutions - Cloud Connect; Liquid Telecom; MTN Global Connect; Teraco; Vodacom
    Johannesburg | southafricanorth | Direct | BCX; British Telecom; Console Connect (PCCW Global Limited); Internet Solutions - Cloud Connect; Liquid Telecom; MTN Business; MTN Global Connect; Orange; Teraco; Vodacom
    Johannesburg Metro | southafricanorth | Direct |`,
  'South America': `
    Campinas | brazilsouth | Direct | Ascenty
    Rio de Janeiro | brazilsoutheast | Direct | Cirion Technologies; DE-CIX; Equinix
    Santiago | | Direct | Cirion Technologies; Equinix; PitChile
    Sao Paulo | brazilsouth | Direct | Aryaka Networks; Ascenty Data Centers; British Telecom; DE-CIX; Embratel; Equinix; InterCloud; Level 3 Communications; Megaport; Neutrona Networks; Orange; RedCLARA; Tata Communications; Telefonica; UOLDIVEO; Zayo
    Sao Paulo2 | brazilsouth | Direct | Ascenty Data Centers; Megaport; Tivit`,
  'South Korea': `
    Busan | koreasouth | | LG CNS
    Seoul | koreacentral | Direct | Colt; Digital Realty; Equinix; KINX; KT; LG CNS; LGUplus; Sejong Telecom; SK Telecom; SKT
    Seoul2 | koreacentral | | KINX; KT; LGUplus`,
  UAE: `
    Abu Dhabi | uaecentral | Direct | Etisalat UAE
    Dubai | uaenorth | Direct | Etisalat UAE
    Dubai2 | uaenorth | | DE-CIX; du datamena; Equinix; GBI; Lightstorm; Megaport; Orange; Orixcom`,
};

const split = (cell: string) => (cell ? cell.split('; ') : []);

/** Every peering location of the public cloud, by geopolitical region. @public */
export const peeringLocations: readonly PeeringLocation[] = Object.entries(
  table,
).flatMap(([region, rows]) =>
  rows
    .trim()
    .split('\n')
    .map(row => {
      const [name, local, direct, providers] = row
        .split('|')
        .map(cell => cell.trim());
      return {
        name,
        geopoliticalRegion: region as GeopoliticalRegion,
        localRegions: split(local),
        direct: direct === 'Direct',
        metro: name.endsWith(' Metro'),
        providers: split(providers),
      };
    }),
);

/** Letters and digits alone: Microsoft itself writes `Queretaro (Mexico)` and `Queretaro(Mexico)`. */
const comparable = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

const byName = new Map(
  peeringLocations.map(location => [comparable(location.name), location]),
);

/** The peering location of this name, whatever its case, spaces, punctuation and accents, or undefined. @public */
export function findPeeringLocation(name: string): PeeringLocation | undefined {
  return byName.get(comparable(name));
}

/** `Interxion (Digital Realty)` is known by either name. */
const namesOf = (provider: string) =>
  provider.split(/[()]/).map(comparable).filter(Boolean);

/**
 * The provider's name as the source writes it, where it is active at the peering location, or undefined. Not a reason
 * to refuse a name: a subscription may see others (`az network express-route list-service-providers`), and a provider
 * may come in through an exchange.
 */
export function findProviderAt(
  { providers }: PeeringLocation,
  name: string,
): string | undefined {
  const wanted = comparable(name);
  return (
    providers.find(provider => comparable(provider) === wanted) ??
    providers.find(provider => namesOf(provider).includes(wanted))
  );
}

/**
 * True if a circuit at a peering location reaches an Azure location (`westeurope`). Undefined where the sources do not
 * name the geopolitical region of the Azure location.
 *
 * @public
 */
export function circuitReachesLocation(
  tier: 'Local' | 'Standard' | 'Premium',
  { localRegions, geopoliticalRegion }: PeeringLocation,
  location: string,
): boolean | undefined {
  // Standard has everything that Local has (ExpressRoute FAQ).
  if (tier === 'Premium' || localRegions.includes(location)) return true;
  if (tier === 'Local') return false;
  const theirs = geopoliticalRegionOf(location);
  return theirs && theirs === geopoliticalRegion;
}
