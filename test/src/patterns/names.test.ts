import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { patternNamesIn } from './__testUtils__/pattern-names';

const plugins = resolve(__dirname, '../../../plugins');

/**
 * The places that know patterns by their names; docs/architecture/0013-a-room-for-each-pattern.md says what each is for. Everything else asks
 * `patternOf` for what it needs to know.
 */
const places = [
  // Names, labels, and the room of each.
  'vnet-connectivity-common/src/spec/patterns.ts',
  'vnet-connectivity-common/src/patterns/rooms.ts',
  // Part of the room of global peering.
  'vnet-connectivity-common/src/patterns/network-manager.ts',
  // The layouts by which an import recognises each; the compiler asks for all of them.
  'vnet-connectivity-common/src/import/layouts-of.ts',
  // Texts of the forms, by pattern; the compiler asks for all of them.
  'vnet-connectivity-react/src/form/patternTexts.ts',
];

/** Names here are of something else: layers of infrastructure code, examples, and what the Learn page explains. */
const others = [
  'vnet-connectivity-common/src/repository/layers.ts',
  'vnet-connectivity-common/src/repository/terraform/',
  'vnet-connectivity-common/src/repository/bicep/',
  'vnet-connectivity/src/content/',
];

const isOther = (file: string) =>
  /\.test\.tsx?$|__testUtils__|\.generated\.ts$|\.examples\.ts$/.test(file) ||
  others.some(other => file.startsWith(other));

const sources = readdirSync(plugins, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(plugins, name, 'src'), {
      recursive: true,
      encoding: 'utf8',
    }).map(file => `${name}/src/${file}`),
  )
  .filter(file => /\.tsx?$/.test(file));

function namesIn(file: string) {
  return patternNamesIn(readFileSync(join(plugins, file), 'utf8'));
}

describe('patternNamesIn', () => {
  it.each([
    ["if (pattern === 'virtual-wan') f();", ["'virtual-wan'"]],
    ["if (pattern === 'expressroute') f();", ["'expressroute'"]],
    ["if (patternOf(form) !== 'expressroute') f();", ["'expressroute'"]],
    ["if (via === 'expressroute') f();", []],
    [
      "const s = { interconnect: { pattern: 'expressroute' } };",
      ["'expressroute'"],
    ],
    ["const s = { onPremises: { via: 'expressroute' } };", []],
    [
      "const t = { 'global-peering': 1, expressroute: 2 };",
      ["'global-peering'"],
    ],
    ["const text = 'Use interconnect.pattern: global-peering.';", []],
    ['switch (spec.interconnect.pattern) { default: f(); }', ['default: f();']],
    ['switch (stop.kind) { default: f(); }', []],
  ])('finds in %s', (source, texts) => {
    expect(patternNamesIn(source).map(({ text }) => text)).toEqual(texts);
  });
});

describe('names of patterns', () => {
  it('stand in a few places only, so that a pattern is added in its room and not searched for', () => {
    expect(sources.length).toBeGreaterThan(500);
    const found = sources
      .filter(file => !isOther(file) && !places.includes(file))
      .flatMap(file =>
        namesIn(file).map(({ line, text }) => `${file}:${line} ${text}`),
      );
    expect(found).toEqual([]);
  });

  it.each(places)('are in %s, as this test says', file => {
    expect(namesIn(file).length).toBeGreaterThan(0);
  });
});
