// The rules of one resource type, bound to one schema version.
import { readFileSync } from 'node:fs';
import { isUnknown } from '../msgpack.mjs';
import { eachHolder, isPresent, valuesAt } from '../paths.mjs';
import { lookUp } from '../schema.mjs';
import { checkValue } from './checks.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/**
 * @typedef {{ default?: any, forceNew?: boolean, computed?: boolean, normalize?: 'location' | 'ignoreCase', check?: Check, each?: Check,
 *   conflictsWith?: string[], exactlyOneOf?: string[], atLeastOneOf?: string[], requiredWith?: string[] }} AttributeRule
 */
/** @typedef {AttributeRule & { path: string, names: string[], sets: boolean[], place: NonNullable<ReturnType<typeof lookUp>> }} BoundRule */
/** @typedef {{ attributes: BoundRule[], plan: import('./conditions.mjs').Condition[], apply: import('./conditions.mjs').Condition[], replaceWhen: import('./conditions.mjs').ReplaceWhen[], exists: (path: string) => boolean, block: import('../schema.mjs').Block }} ResourceRules */
/** @typedef {{ summary: string, detail?: string, steps?: import('../paths.mjs').Steps }} Finding */

/** @param {string} path "a.0.b" or "a.*.b" */
const namesOf = path =>
  path.split('.').filter(p => p !== '*' && !/^\d+$/.test(p));

/** @param {string} file @param {Record<string, import('../schema.mjs').Schema>} schemas */
export function loadRules(file, schemas) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Map<string, ResourceRules>} */
  const bound = new Map();
  return {
    /** @type {Record<string, string>} */
    ids: document.ids,
    /** @param {string} type @returns {ResourceRules} */
    of(type) {
      let rules = bound.get(type);
      if (!rules)
        bound.set(
          type,
          (rules = bind(document.resources[type] ?? {}, schemas[type].block)),
        );
      return rules;
    },
  };
}

/**
 * Rules may describe another version than the schema; a rule that names anything this schema lacks is dropped.
 * @param {any} source @param {import('../schema.mjs').Block} block @returns {ResourceRules}
 */
function bind(source, block) {
  const exists = (/** @type {string} */ path) =>
    lookUp(block, namesOf(path)) !== null;
  /** @type {BoundRule[]} */
  const attributes = [];
  for (const [path, rule] of Object.entries(source.attributes ?? {})) {
    const names = path.split('.');
    const place = lookUp(block, names);
    if (!place) continue;
    const kept = { ...rule };
    for (const k of [
      'conflictsWith',
      'exactlyOneOf',
      'atLeastOneOf',
      'requiredWith',
    ])
      if (kept[k] && !kept[k].every(exists)) delete kept[k];
    // A default and "computed" exclude each other: this schema version lets Azure choose the value.
    if (place.attribute?.computed || place.attribute?.required)
      delete kept.default;
    attributes.push({ ...kept, path, names, sets: place.sets, place });
  }
  return {
    attributes,
    plan: source.plan ?? [],
    apply: source.apply ?? [],
    replaceWhen: source.replaceWhen ?? [],
    exists,
    block,
  };
}

/** True where a configuration argument is given, false where it is not, and 'unknown'. @param {any} config @param {string} path */
function given(config, path) {
  const [value] = valuesAt(config, path);
  return isUnknown(value) ? 'unknown' : isPresent(value);
}

/**
 * Arguments for attributes that only Azure sets.
 * @param {import('../schema.mjs').Block} block @param {any} config @param {import('../paths.mjs').Steps} at @returns {Finding[]}
 */
function decidedByAzure(block, config, at) {
  if (!config || isUnknown(config)) return [];
  const own = Object.entries(block.attributes ?? {})
    .filter(
      ([name, a]) =>
        a.computed && !a.optional && !a.required && isPresent(config[name]),
    )
    .map(([name]) => ({
      summary: 'Value for unconfigurable attribute',
      steps: [...at, name],
      detail: `Can't configure a value for "${[...at, name].join(
        '.',
      )}": its value will be decided automatically based on the result of applying this configuration.`,
    }));
  const below = Object.entries(block.block_types ?? {}).flatMap(
    ([name, nested]) =>
      Array.isArray(config[name]) && nested.nesting_mode === 'list'
        ? config[name].flatMap(
            (/** @type {any} */ e, /** @type {number} */ i) =>
              decidedByAzure(nested.block, e, [...at, name, i]),
          )
        : [],
  );
  return [...own, ...below];
}

/**
 * Checks a resource's configuration the way the provider's SDK does.
 * @param {ResourceRules} rules @param {any} config @param {Record<string, string>} ids @returns {Finding[]}
 */
export function validateConfig(rules, config, ids) {
  const findings = decidedByAzure(rules.block, config, []);
  if (isPresent(config.id))
    findings.push({ summary: 'Invalid or unknown key', steps: ['id'] });
  for (const rule of rules.attributes) {
    const last = /** @type {string} */ (rule.names.at(-1));
    eachHolder(config, rule.names, rule.sets, (holder, at, key) => {
      const value = holder[last];
      const dotted = key ? `${key}.${last}` : last;
      const inSet = rule.sets.slice(0, -1).some(Boolean);
      const steps = inSet ? at : [...at, last];
      const list = (/** @type {string[]} */ names) => `\`${names.join(',')}\``;
      if (rule.exactlyOneOf) {
        const state = rule.exactlyOneOf.map(p => given(config, p));
        const set = rule.exactlyOneOf.filter((_, i) => state[i] === true);
        if (!set.length && !state.includes('unknown'))
          findings.push({
            summary: 'Invalid combination of arguments',
            detail: `"${dotted}": one of ${list(
              rule.exactlyOneOf,
            )} must be specified`,
            steps,
          });
        if (set.length > 1)
          findings.push({
            summary: 'Invalid combination of arguments',
            detail: `"${dotted}": only one of ${list(
              rule.exactlyOneOf,
            )} can be specified, but ${list(set)} were specified.`,
            steps,
          });
      }
      if (
        rule.atLeastOneOf &&
        rule.atLeastOneOf.every(p => given(config, p) === false)
      )
        findings.push({
          summary: 'Missing required argument',
          detail: `"${dotted}": one of ${list(
            rule.atLeastOneOf,
          )} must be specified`,
          steps,
        });
      if (!isPresent(value)) return;
      if (
        rule.requiredWith &&
        rule.requiredWith.some(p => given(config, p) === false)
      )
        findings.push({
          summary: 'Missing required argument',
          detail: `"${dotted}": all of ${list([
            ...new Set([last, ...rule.requiredWith]),
          ])} must be specified`,
          steps,
        });
      if (isUnknown(value)) return;
      for (const other of rule.conflictsWith ?? [])
        if (given(config, other) === true)
          findings.push({
            summary: 'Conflicting configuration arguments',
            detail: `"${dotted}": conflicts with ${other}`,
            steps,
          });
      if (rule.check) {
        const error = checkValue(rule.check, value, dotted, ids);
        if (error) findings.push({ summary: error, steps });
      }
      if (rule.each && Array.isArray(value)) {
        const stop = rule.sets.at(-1) || inSet;
        value.forEach((e, i) => {
          if (e === null || isUnknown(e)) return;
          const error = checkValue(
            /** @type {Check} */ (rule.each),
            e,
            `${dotted}.${i}`,
            ids,
          );
          if (error)
            findings.push({
              summary: error,
              steps: stop ? steps : [...steps, i],
            });
        });
      }
    });
  }
  return findings;
}
