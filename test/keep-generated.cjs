/*
 * Keeps small networks of every kind as this version generates them, for the tests of later versions:
 * test/src/iac/__fixtures__/generated/<version>-<date>.json.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const {
  design,
  generatorVersion,
} = require('backstage-plugin-vnet-connectivity-common');
const { kindNames, specOfKind } = require('./src/iac/__testUtils__/kinds.ts');

/** What Terraform reads of a repository, without its own tests. */
const matters = path =>
  /^terraform\/.*\.(?:tf|tfvars\.json)$/.test(path) &&
  !path.includes('/tests/');

const contents = [];
const places = new Map();
const placeOf = content => {
  if (!places.has(content)) places.set(content, contents.push(content) - 1);
  return places.get(content);
};

const repositories = {};
for (const kind of kindNames) {
  const { ok, files } = design({
    ...specOfKind(kind),
    delivery: { iac: ['terraform'], ci: 'none' },
  });
  // Some kinds are there for the languages only, and the rules refuse them.
  if (!ok) continue;
  const generated = files();
  repositories[kind] = {
    spec: generated.get('connectivity.yaml'),
    files: Object.fromEntries(
      [...generated]
        .filter(([path]) => matters(path))
        .map(([path, content]) => [path, placeOf(content)]),
    ),
  };
}

const name = `${generatorVersion}-${new Date()
  .toISOString()
  .slice(0, 10)}.json`;
writeFileSync(
  join(__dirname, 'src/iac/__fixtures__/generated', name),
  `${JSON.stringify(
    { generator: generatorVersion, contents, repositories },
    null,
    1,
  )}\n`,
);
