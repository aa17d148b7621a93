import { chosenParts } from 'backstage-plugin-vnet-connectivity-common';

const requiredSections: ReadonlySet<string> = new Set(['metadata', 'regions']);

/**
 * The spec that an action was given: YAML text as it is, and data without what a form leaves behind.
 *
 * A form cannot say "not filled in" in one way only: a field that was never touched is absent, one that was touched and
 * emptied is an empty text, some fields write `null`, and a section that was never opened is an empty object. The spec
 * knows one way: the key is absent. So, in data,
 *
 * - fields of the spec whose value is `undefined`, `null` or an empty text are left out;
 * - sections, such as `onPremises`, of which nothing is left are left out;
 * - what a person named (a region, a spoke, a subnet, a site, a circuit, a tag) and the entries of a list are kept, so
 * that one that is empty is refused by name instead of disappearing;
 * - what belongs to a way that is not chosen, such as circuits without ExpressRoute, is left out: the form keeps it for
 * whoever comes back to that way, see `chosenParts`,
 * - `apiVersion` and `kind` are filled in where they are absent.
 *
 * Nothing else is touched: a wrong value is for the rules to refuse, not for this function to repair.
 */
export function specOfInput(input: unknown): unknown {
  if (!isRecord(input)) return input;
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    ...Object.fromEntries(
      Object.entries(withoutBlanks(chosenParts(input), [])).filter(
        ([key, section]) =>
          requiredSections.has(key) ||
          !isRecord(section) ||
          Object.keys(section).length > 0,
      ),
    ),
  };
}

const sectionsWithNamedEntries =
  /^(?:metadata\/tags|(?:regions|spokes)(?:\/[^/]+\/subnets)?|onPremises\/sites|circuits)$/;

function withoutBlanks(
  section: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Record<string, unknown> {
  const named = sectionsWithNamedEntries.test(path.join('/'));
  return Object.fromEntries(
    Object.entries(section)
      .filter(([, value]) => named || !isBlank(value))
      .map(([key, value]) => [key, cleaned(value, [...path, key])]),
  );
}

function cleaned(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(entry => cleaned(entry, path));
  return isRecord(value) ? withoutBlanks(value, path) : value;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
