import { isEmpty, isRecord, mapValues } from '../records';
import type { ConnectivitySpec } from '../spec';
import { chosenParts } from '../patterns';
import type { NetworkForm } from './network-form';

/** The fields of a wizard that are `metadata` of the spec. */
const metadataFields = ['name', 'owner', 'description', 'tags'] as const;
/** The fields of a wizard that are sections of the spec, in the order of the document. */
const sectionFields = [
  'regions',
  'spokes',
  'virtualNetworks',
  'interconnect',
  'onPremises',
  'inspection',
  'gateways',
  'circuits',
  'delivery',
] as const;

/** The form that a wizard's fields make: the same that its template hands to the action. @public */
export function formOfFields(
  fields: Readonly<Record<string, unknown>>,
): NetworkForm {
  return {
    metadata: pick(fields, metadataFields),
    regions: {},
    ...pick(fields, sectionFields),
  };
}

/** The values of a wizard's fields for a spec; the fields hold all of it. @public */
export function fieldsOfSpec(spec: ConnectivitySpec): Record<string, unknown> {
  return {
    ...pick(spec.metadata, metadataFields),
    ...pick(spec, sectionFields),
  };
}

/**
 * The spec that a form describes; the one way from a form to a spec, in frontends and backends.
 *
 * A form cannot say "not filled in" in one way only: a field that was never touched is absent, one that was touched and
 * emptied is an empty text, some fields write `null`, and a section that was never opened is an empty object. The spec
 * knows one way: the key is absent. So
 *
 * - fields of the spec whose value is `undefined`, `null` or an empty text are left out, at any depth;
 * - sections, such as `onPremises`, and lists of names, such as tags, of which nothing is left are left out, except
 *   `metadata` and `regions`, without which there is no spec;
 * - what a person named (a region, a spoke, a subnet, a site, a circuit, a tag) and the entries of a list are kept, so
 *   that one that is empty is refused by name instead of disappearing;
 * - what belongs to a way that is not chosen, such as circuits without ExpressRoute, is left out: the form keeps it for
 *   whoever comes back to that way, see `chosenParts`;
 * - `apiVersion` and `kind` are filled in where they are absent.
 *
 * Nothing else is touched: a wrong value is for the rules to refuse, not for this function to repair. Fields that a
 * form adds to the sections of a spec stay, so that they are refused by name.
 *
 * @public
 */
export function specOfForm(form: NetworkForm): Record<string, unknown> {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    ...(isRecord(form.regions) && { regions: {} }),
    ...withoutEmptySections(chosenParts(withoutBlanks(form, []))),
  };
}

/** Sections without which there is no spec. */
const requiredSections: ReadonlySet<string> = new Set(['metadata', 'regions']);

/** Sections with a choice; when one is written, the parts that belong to other choices are removed. */
const waySections: ReadonlySet<string> = new Set([
  'interconnect',
  'onPremises',
  'inspection',
  'gateways',
]);

/**
 * A document after the change of one of its sections in a form. The rest of it stays as it is written, except what
 * belongs only to a way that is not chosen any more.
 *
 * @param value - the section as a form holds it; `undefined` removes it
 * @public
 */
export function withFormSection(
  document: NetworkForm,
  section: string,
  value: unknown,
): Record<string, unknown> {
  const written = isRecord(value) ? withoutBlanks(value, [section]) : value;
  const isLeftOut = !requiredSections.has(section) && isEmpty(written);
  const changed = isLeftOut
    ? without(document, section)
    : { ...document, [section]: written };
  return waySections.has(section) ? chosenParts(changed) : changed;
}

const sectionsWithNamedEntries =
  /^(?:metadata\/tags|(?:regions|spokes)(?:\/[^/]+\/(?:subnets|existingPeerings|existingConnections))?|onPremises\/sites|circuits|inspection\/appliances)$/;

/** True if the entries of the section at this path have names that users give them. */
function hasNamedEntries(path: readonly string[]): boolean {
  return sectionsWithNamedEntries.test(path.join('/'));
}

function withoutEmptySections(form: NetworkForm): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).filter(
      ([name, section]) =>
        requiredSections.has(name) || !isRecord(section) || !isEmpty(section),
    ),
  );
}

function withoutBlanks(
  section: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Record<string, unknown> {
  const named = hasNamedEntries(path);
  return mapValues(
    Object.fromEntries(
      Object.entries(section).filter(
        ([key, value]) =>
          named ||
          !isEmpty(value) ||
          Array.isArray(value) ||
          (isRecord(value) && !hasNamedEntries([...path, key])),
      ),
    ),
    (value, key) => withoutBlanksAt(value, [...path, key]),
  );
}

function withoutBlanksAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map(entry => withoutBlanksAt(entry, path));
  }
  return isRecord(value) ? withoutBlanks(value, path) : value;
}

function pick(
  values: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    keys
      .filter(key => values[key] !== undefined && values[key] !== null)
      .map(key => [key, values[key]]),
  );
}

function without(form: NetworkForm, section: string): Record<string, unknown> {
  const { [section]: _, ...others } = form;
  return others;
}
