import type { SpecPath } from '../findings';
import { formatPath, parsePath } from '../findings';
import type { SpecPattern } from './labels';
import { choiceAt, labelAt, patternOfPath } from './label-of-path';
import { specLabels } from './labels';

/**
 * Messages are written for users of YAML and name fields as the document does: `onPremises.via is none`, `use tier:
 * Premium`, `leave asn out`. For users of the form the same sentence has its labels instead.
 */

const patterns = Object.keys(specLabels) as SpecPattern[];
const sections = [...new Set(patterns.map(pattern => pattern.split('.')[0]))];

/** Patterns by the name of their last field. */
const byField = new Map<string, SpecPattern[]>();
for (const pattern of patterns) {
  const field = pattern.split('.').at(-1)!;
  byField.set(field, [...(byField.get(field) ?? []), pattern]);
}
const fields = [...byField.keys()].filter(field => field !== '*');
/** Names of fields that are no words of English. */
const technical = [
  ...fields.filter(field => /[A-Z]/.test(field)),
  'asn',
  'nva',
];

/** Fields whose names are words of English, and which messages name together with a value. */
const assigned = ['backup', 'family', 'provider', 'sku', 'tier', ...technical];

const value = String.raw`(?<value>[\w./-]*\w)`;
const step = String.raw`(?:\.[A-Za-z_$][\w$-]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])`;
const mention = new RegExp(
  [
    String.raw`(?:(?<article>\b(?:an?|the) )|(?<verb>\b(?:set|Set|use|Use|With|with) ))?`,
    String.raw`(?<![\w./"-])`,
    '(?:',
    String.raw`(?<path>\b(?:${sections.join('|')})${step}+)`,
    String.raw`(?:: ${value}| is ${value.replace(
      'value',
      'state',
    )}(?=[ ,.:(;]))?`,
    String.raw`|(?<field>\b(?:${assigned.join('|')})): ${value.replace(
      'value',
      'set',
    )}`,
    String.raw`|(?<word>\b(?:${technical.join('|')}))\b(?!:)`,
    ')',
  ].join(''),
  'g',
);

/** The position of a switch in the form, by the value in the spec. */
const switches: Readonly<Record<string, string>> = {
  true: 'on',
  false: 'off',
  on: 'on',
};

/** Titles of the choices whose values are no words of English. */
const titles = new Map(
  patterns.flatMap(pattern =>
    Object.entries(labelAt(pattern.split('.'))?.choices ?? {}).filter(
      ([choice]) =>
        /[-A-Z]/.test(choice) &&
        // Names of products, and a term of networks.
        !pattern.startsWith('delivery') &&
        choice !== 'hub-and-spoke',
    ),
  ),
);
const values = new RegExp(
  String.raw`(?<![\w-])(?:${[...titles.keys()].join('|')})(?![\w-])`,
  'g',
);

/**
 * A message for users of a form: fields by their labels, choices by their titles, devices counted from one.
 *
 * @param at - the path of the finding, beside which a field without a path is looked for
 * @param supposed - the path of a choice that nobody has made: the message says what it "would be"
 */
export function plainText(
  text: string,
  at: SpecPath,
  supposed?: SpecPath,
): string {
  return text
    .replace(mention, (...match) => {
      const {
        article,
        verb = '',
        path,
        field,
        word,
        value: written,
        state,
        set,
      } = match.at(-1) as Readonly<Record<string, string | undefined>>;
      const place = path ? parsePath(path) : placeOfField(field ?? word!, at);
      const label = place && labelAt(place)?.label;
      if (!place || !label) return match[0];
      const given = written ?? set;
      if (given !== undefined) return assign(verb, label, place, given);
      if (state !== undefined) {
        const isSupposed =
          supposed !== undefined && formatPath(place) === formatPath(supposed);
        return `${verb}“${label}” ${isSupposed ? 'would be' : 'is'} ${
          switches[state] ?? quoted(choiceAt(place, state), state)
        }`;
      }
      return `${verb}${article === 'the ' ? article : ''}“${label}”`;
    })
    .replace(values, given => `“${titles.get(given)}”`)
    .replace(
      /\bunder (regions|spokes|circuits)\b/g,
      (_, section: keyof typeof specLabels) =>
        `under “${specLabels[section].label}”`,
    )
    .replace(/\b([Dd]evice) (\d+)\b/g, (_, device, index) =>
      [device, Number(index) + 1].join(' '),
    )
    .replace(/(?<!\ban )\bon-premises site (?=\S)/g, 'site ')
    .replace(
      /(?<![-\w])([Ss])poke (?=[a-z][a-z0-9-]*\b)(?!of\b|is\b|has\b|behind\b)/g,
      (_, s) => (s === 'S' ? 'Workload network ' : 'workload network '),
    )
    .replace(/\b(is|are|another|the) key(s?)\b/g, '$1 name$2');
}

/** A choice as a form shows it: `“Azure Firewall”`, `“A VPN as backup” on`. */
export function plainChoice(path: SpecPath, given: unknown): string {
  const choice = String(given ?? false);
  const title = choiceAt(path, choice);
  const position = switches[choice] ?? switches[title];
  return position === undefined
    ? `“${title}”`
    : `“${labelAt(path)?.label}” ${position}`;
}

/** A field together with the value to choose or to type. */
function assign(
  verb: string,
  label: string,
  path: SpecPath,
  given: string,
): string {
  const position = switches[given] ?? switches[choiceAt(path, given)];
  if (position === undefined) {
    return `${verb}${quoted(choiceAt(path, given))} for “${label}”`;
  }
  return /^(set|use)/i.test(verb)
    ? `${/^[SU]/.test(verb) ? 'Switch' : 'switch'} “${label}” ${position}`
    : `${verb}“${label}” ${position}`;
}

/** A title in quotes; a value that was typed, and the position of a switch, stay as they are. */
function quoted(title: string, typed?: string): string {
  return title === typed || Object.hasOwn(switches, title)
    ? title
    : `“${title}”`;
}

/** The part of the spec that has a field of this name, as near to a path as there is one. */
function placeOfField(field: string, at: SpecPath): SpecPath | undefined {
  for (let length = at.length; length >= 0; length -= 1) {
    const place = [...at.slice(0, length), field];
    if (patternOfPath(place)?.split('.').at(-1) === field) return place;
  }
  return byField.get(field)?.[0].split('.');
}
