import type { Finding, SpecPath } from '../../findings';
import { formatPath } from '../../findings';
import { count, longestQuote, quoted, withVisibleCharacters } from '../../text';
import type { SpecLimits } from '../limits';
import { capitalised, fieldAt } from './field-words';
import { sizeFinding } from './findings';
import type { Place } from './places';
import { pathOf } from './places';

/** Findings about sizes that are listed; whoever wrote such a document by mistake needs the first. */
const mostListed = 10;

/** Fields that may hold longer texts than others, with their length. */
const longTexts: ReadonlyMap<string | number | undefined, number> = new Map([
  // The schema's own limits say more.
  ['description', 2_000],
  // A resource id: names of 80 and 90 characters in a path.
  ['existingVnetId', 500],
  ['existingPeerings', 500],
  ['existingCircuitId', 500],
  ['expressRoutePortId', 500],
  ['networkSecurityGroupId', 500],
  ['routeTableId', 500],
  ['ddosProtectionPlanId', 500],
  ['id', 500],
  ['publicIpAddressId', 500],
  ['localNetworkGatewayId', 500],
  // A reference to an entity: three names of 63 characters.
  ['owner', 200],
  // A domain name.
  ['ipAddress', 253],
]);
const longestOfTag = 2_000;

/** The lists, sections and texts of a document that are larger than what is read. */
export function sizeFindings(
  data: unknown,
  places: readonly Place[],
  limits: SpecLimits,
): Finding[] {
  const findings: Finding[] = [];
  for (const place of [{ value: data }, ...places]) {
    const finding = problemAt(place, limits);
    if (finding) findings.push(finding);
    if (findings.length === mostListed) break;
  }
  return findings;
}

function problemAt(place: Place, limits: SpecLimits): Finding | undefined {
  const { key, value, parent } = place;
  if (
    typeof key === 'string' &&
    key.length > (isTag(place) ? longestOfTag : longestQuote)
  ) {
    const inside = parent ? pathOf(parent) : [];
    const is = `is ${count(
      key.length,
    )} characters long, and at most ${longestQuote} are read: ${withVisibleCharacters(
      quoted(key),
    )}.`;
    return sizeFinding(
      inside,
      `A name in ${formatPath(inside) || 'the document'} ${is}`,
      `A name here ${is}`,
    );
  }
  if (typeof value === 'string') {
    const most = longestText(place);
    if (value.length <= most) return undefined;
    const path = pathOf(place);
    const is = `is ${count(value.length)} characters long, and at most ${count(
      most,
    )} are read`;
    return sizeFinding(
      path,
      `${formatPath(path)} ${is}: ${withVisibleCharacters(quoted(value))}.`,
      `${capitalised(fieldAt(path))} ${is}.`,
    );
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.keys(value).length;
  // Almost every list is short, and a path costs more than a comparison.
  if (entries <= Math.min(...Object.values(limits))) return undefined;
  const path = pathOf(place);
  const limit = limitAt(path);
  if (entries <= limits[limit]) return undefined;
  const has = `has ${count(entries)} ${limit}, and at most ${count(
    limits[limit],
  )} are read`;
  return sizeFinding(
    path,
    `${
      formatPath(path) || 'The document'
    } ${has}. Split the network, or ask the owner of the portal for a higher limit (vnetConnectivity.limits.${limit}).`,
    `This network ${has} here. Split it, or ask the owner of the portal for a higher limit.`,
  );
}

function longestText(place: Place): number {
  if (isTag(place)) return longestOfTag;
  const { key, parent } = place;
  return longTexts.get(key) ?? longTexts.get(parent?.key) ?? longestQuote;
}

function isTag({ parent }: Place): boolean {
  return parent?.key === 'tags' && parent.parent?.key === 'metadata';
}

/** The limit that a list or section is under. */
function limitAt(path: SpecPath): Exclude<keyof SpecLimits, 'characters'> {
  const [section, , field] = path;
  const last = path.at(-1);
  if (path.length === 1) {
    if (
      section === 'regions' ||
      section === 'spokes' ||
      section === 'circuits'
    ) {
      return section;
    }
  }
  if (section === 'onPremises' && last === 'sites') return 'sites';
  if (path.length === 3 && field === 'subnets') return 'subnets';
  return last === 'addressSpace' ? 'ranges' : 'entries';
}
