import { specLabels } from '../labels';

const sections = [
  ...new Set(Object.keys(specLabels).map(pattern => pattern.split('.')[0])),
].join('|');

/** Words that only whoever writes YAML knows. */
const schemaWords = new RegExp(
  [
    // Names of fields, such as addressSpace; not those of Azure, such as GatewaySubnet.
    String.raw`(?<![\w/.])[a-z]+[A-Z]\w*`,
    String.raw`\b(?:${sections})(?:\.\w|\[)`,
    String.raw`\b(?:asn|nva)\b`,
    String.raw`global-peering|vnet-to-vnet|virtual-wan|per-region|azure-firewall|network-manager`,
    // Punctuation of YAML.
    String.raw`[[\]{}]|\b\w+: (?:true|false|none|vpn|transit)\b`,
    'a list\\b|a section with|field of the spec|\\bkeys? of\\b|true or false',
  ].join('|'),
  'g',
);

/** The words of the schema in a text for people who fill in a form; there should be none. */
export function schemaWordsIn(plain: string): string[] {
  return (
    plain
      // An id of Azure is what has to be typed, and what somebody typed is quoted.
      .replace(/\/subscriptions\S*|"(?:[^"\\]|\\.)*"/g, '')
      .match(schemaWords) ?? []
  );
}
